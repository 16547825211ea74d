import { inflect } from './inflect';
import { classWords, rulebook } from './rulebook';
import type { Vocabulary } from './undo-english';

/** Every word the English rules and classes name, at least two letters long. */
function collect(): Set<string> {
  const { rules, macros } = rulebook.languages.en;
  const words = new Set<string>();
  for (const { words: members } of classWords.en.values())
    for (const member of members) for (const word of member.split(' ')) if (word.length > 1) words.add(word);
  for (const pattern of [...Object.values(macros), ...rules.flatMap((rule) => rule.match)])
    for (const [word] of pattern.replace(/[#@][a-z0-9-]+/g, ' ').matchAll(/[a-z]{2,}(?:~[vna])?/g))
      for (const form of inflect(word)) words.add(form);
  return words;
}

const words = collect();
const shapes = new Map<string, string[]>();
for (const word of words) {
  const key = `${word[0]}${word.length}`;
  const known = shapes.get(key);
  if (known) known.push(word);
  else shapes.set(key, [word]);
}

export const englishVocabulary: Vocabulary = {
  has: (word) => words.has(word),
  shaped: (first, length) => shapes.get(`${first}${length}`) ?? [],
};
