/**
 * Word forms for rules and classes: `kill~v` stands for kill, kills, killed, killing; `loser~n` for loser, losers;
 * `ugly~a` for ugly, uglier, ugliest. Irregular forms are written out in the class.
 */
export function inflect(entry: string): string[] {
  const marked = /^(.*\S)~([vna])$/.exec(entry);
  if (!marked) return [entry];
  const [, phrase, kind] = marked as unknown as [string, string, 'v' | 'n' | 'a'];
  // In a phrase the verb comes first ("make up"), a noun last ("waste of space").
  const words = phrase.split(' ');
  const at = kind === 'v' ? 0 : words.length - 1;
  const forms = { v: verbForms, n: nounForms, a: adjectiveForms }[kind](words[at] as string);
  return forms.map((form) => [...words.slice(0, at), form, ...words.slice(at + 1)].join(' '));
}

const doubling = /^(?:[^aeiou]*|qu)[aeiou][bdgklmnprt]$/;

function stems(word: string): { vowel: string; plain: string } {
  if (word.endsWith('e')) return { vowel: word.slice(0, -1), plain: word };
  if (doubling.test(word)) return { vowel: word + word.at(-1), plain: word };
  return { vowel: word, plain: word };
}

function third(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}

function past(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ied`;
  return `${stems(word).vowel}ed`;
}

function verbForms(word: string): string[] {
  const ing = `${stems(word).vowel}ing`;
  return [word, third(word), past(word), ing, `${ing.slice(0, -1)}`];
}

function nounForms(word: string): string[] {
  return [word, third(word)];
}

function adjectiveForms(word: string): string[] {
  const base = /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}i` : stems(word).vowel;
  return [word, `${base}er`, `${base}est`];
}
