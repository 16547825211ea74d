import { isKnownPhrase } from './known-phrases';

const longest = 4;

/** `piece`, put between `left` and `right`, becomes part of a phrase that rules know. */
export function makesKnown(left: string, piece: string, right: string): boolean {
  const around = left.slice(-(longest - 1)) + piece + right.slice(0, longest - 1);
  const first = Math.min(left.length, longest - 1);
  const last = first + piece.length;
  for (let from = 0; from < last; from++)
    for (let to = Math.max(from + 2, first + 1); to <= from + longest && to <= around.length; to++)
      if (to > first && isKnownPhrase(around.slice(from, to))) return true;
  return false;
}
