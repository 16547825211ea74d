import type { Vocabulary } from './undo-english';

const plainWord = /^[a-z]+$/;
const shortest = 5;
const longest = 14;

/** What is typed for a letter by a slip of the finger, by ear, or because it looks the same. */
const beside: Record<string, string> = {
  a: 'eiouqsz',
  b: 'vn',
  c: 'kxsv',
  d: 'sft',
  e: 'aiouwr',
  f: 'dgv',
  g: 'fhj',
  h: 'gj',
  i: 'aeouyl',
  j: 'hkg',
  k: 'jlc',
  l: 'kio',
  m: 'n',
  n: 'mb',
  o: 'aeiupl',
  p: 'o',
  q: 'w',
  r: 'et',
  s: 'adzc',
  t: 'ryd',
  u: 'aeioy',
  v: 'bcf',
  w: 'qe',
  x: 'zc',
  y: 'iutea',
  z: 'sx',
};

/**
 * The word of the rules that was meant by a slip in a longer word: two letters swapped, one doubled, left out, put in
 * or taken for another ("sutpid", "stuppid", "stupd", "parants"). Ordinary words are never slips.
 */
export function undoTypo(word: string, vocabulary: Vocabulary): string | undefined {
  const { length } = word;
  if (length < shortest || length > longest || !plainWord.test(word)) return undefined;
  if (vocabulary.isOrdinary(word)) return undefined;
  let best: string | undefined;
  let least: number = unlike;
  const firsts = word[0] === 'i' ? 'il' : word.charAt(0);
  for (const first of firsts)
    for (let long = Math.max(shortest, length - 1); long <= length + 1; long++)
      for (const option of vocabulary.shaped(first, long)) {
        const unlikely = slip(word, option);
        if (unlikely >= least) continue;
        best = option;
        least = unlikely;
      }
  return best ?? vowelless(word, vocabulary);
}

const unlike = 9;

/** How unlikely it is that `word` was typed for `meant`; `unlike` where more than one slip lies between them. */
function slip(word: string, meant: string): number {
  const { length } = word;
  let at = 0;
  while (at < length && word[at] === meant[at]) at++;
  if (at === length && meant.length === length) return unlike;
  const rest = word.slice(at);
  const other = meant.slice(at);
  if (meant.length === length) {
    if (rest[0] === other[1] && rest[1] === other[0] && rest.slice(2) === other.slice(2)) return 1;
    if (rest.slice(1) !== other.slice(1)) return unlike;
    return (beside[other.charAt(0)] ?? '').includes(rest.charAt(0)) ? 3 : unlike;
  }
  if (meant.length > length) {
    if (other.slice(1) !== rest) return unlike;
    const doubled = other[0] === meant[at - 1];
    return doubled ? 2 : length > 5 && at < length ? 5 : unlike;
  }
  if (rest.slice(1) !== other) return unlike;
  if (rest[0] === word[at - 1]) return 2;
  return length > 5 && at < length - 1 ? 4 : unlike;
}

const mostSpellings = 3;
const vowels = /[aeiou]/g;

/** The word of the rules with these consonants, where all vowels were left out ("stpd"); rules name some slips too. */
function vowelless(word: string, vocabulary: Vocabulary): string | undefined {
  if (/[aeiouy]/.test(word) || /(.)\1\1/.test(word)) return undefined;
  const options = vocabulary.withConsonants(word);
  return options.length <= mostSpellings ? options[0] : undefined;
}

/** A word as it is written without vowels; those at its beginning stay. */
export const consonantsOf = (word: string): string => word.charAt(0) + word.slice(1).replace(vowels, '');
