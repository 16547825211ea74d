import type { Vocabulary } from './undo-english';

/** Small words that may stand between the known ones; without one of `pointing` nothing is split. */
const pointing = new Set(
  'you your yourself urself u ur me my myself mine her him them they i im youre'.split(' '),
);
const small = new Set(
  'a an the is are am be so to of in on at for and or not no do go if it we us up off out with that this just all one as by all dont wont send kill tell back here there now never ever will would can could should get got have has had want wants need like likes love hate hates talk look know think make take come give our his their from about over into home school phone room mom mum dad country world life face pls please keep hide show delete post meet alone nobody everyone everybody someone too'.split(
    ' ',
  ),
);
const mostLetters = 40;
/** "responsibilities". */
const longestWord = 16;

/**
 * Splits letters written together ("killyourself") into words the rules know, longest first. At least one
 * must point at somebody, or any long word would fall apart ("the rapist").
 */
export function splitJoined(letters: string, vocabulary: Vocabulary, shortest: number): string[] | undefined {
  const spelled = letters.replace(/dontell/g, 'donttell');
  if (letters !== spelled) return splitJoined(spelled, vocabulary, shortest);
  if (letters.length < shortest || letters.length > mostLetters || !/^[a-z]+$/.test(letters))
    return undefined;
  const failed = new Set<number>();
  const walk = (from: number): string[] | undefined => {
    if (from === letters.length) return [];
    if (failed.has(from)) return undefined;
    for (let end = Math.min(letters.length, from + longestWord); end > from; end--) {
      const word = letters.slice(from, end);
      const fits = pointing.has(word) || small.has(word) || (word.length >= 3 && vocabulary.has(word));
      if (!fits) continue;
      const rest = walk(end);
      if (rest) return [word, ...rest];
    }
    failed.add(from);
    return undefined;
  };
  const words = walk(0);
  if (!words || words.length < 2 || !words.some((word) => pointing.has(word))) return undefined;
  return words.some((word) => word.length >= 4) ? words : undefined;
}
