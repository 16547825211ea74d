import { type Node, parsePattern } from './pattern';
import { rulebook } from './rulebook';
import type { Vocabulary } from './undo-english';

/** Every word the English rules and classes name, at least two letters long. */
function collect(): Set<string> {
  const { classes, rules, macros } = rulebook.languages.en;
  const words = new Set<string>();
  const add = (entry: string): void => {
    for (const word of entry.split(' ')) if (word.length > 1) words.add(word);
  };
  const walk = (node: Node): void => {
    if (node.is === 'word') add(node.word);
    else if ('node' in node) walk(node.node);
    else if ('nodes' in node) node.nodes.forEach(walk);
  };
  for (const members of Object.values(classes)) members.forEach(add);
  for (const rule of rules) for (const pattern of rule.match) walk(parsePattern(pattern, 'en', macros));
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
