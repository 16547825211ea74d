import type { Sets } from './compile-pattern';
import type { Members } from './match-tokens';
import type { Numbers } from './packed-book';
import { bookNumbers, rulebook, startsOf } from './rulebook';

const { setSizes, setMembers, classSingles, classPhrases, phraseSizes, phraseWords, nodeSizes } = bookNumbers;
const setStarts = startsOf(setSizes);
const phraseStarts = startsOf(phraseSizes);
const classStarts = startsOf(classPhrases);

// Members come as their distances.
for (let set = 0; set < setSizes.length; set++)
  for (let at = (setStarts[set] as number) + 1; at < (setStarts[set + 1] as number); at++)
    setMembers[at] = (setMembers[at] as number) + (setMembers[at - 1] as number);

const setCount = setSizes.length;

/**
 * One of 32 bits for each member of a set: most words that are not in it are told by one look. The larger the set, the
 * less it tells, but most are small. Compiling adds at most one set a node.
 */
const marks = new Int32Array(setCount + nodeSizes.length + 1);
const bitOf = (id: number): number => 1 << (Math.imul(id, 0x9e3779b1) >>> 27);
for (let set = 1; set <= setCount; set++) marks[set] = marksOf(membersOf(set));

function membersOf(set: number): Numbers {
  return setMembers.subarray(setStarts[set - 1], setStarts[set]);
}

function marksOf(members: ArrayLike<number>): number {
  let all = 0;
  for (let i = 0; i < members.length; i++) all |= bitOf(members[i] as number);
  return all;
}

/** The same for the first words of the longer members of each class. */
const firstMarks = Int32Array.from({ length: classPhrases.length + 1 }, (_, cls) => {
  let all = 0;
  for (let at = cls === 0 ? 0 : (classStarts[cls - 1] as number); at < (classStarts[cls] as number); at++)
    all |= bitOf(phraseWords[phraseStarts[at] as number] as number);
  return all;
});

const fewMembers = 8;
const manyMembers = 100;

/** Sets and classes of the rulebook. Sets are numbered from 1; their members are in order. */
class BookMembers implements Members, Sets {
  /** One bit a word for large sets, made when first asked for; `bitsOf` tells which is whose, 0 for none. */
  private readonly bits: Uint32Array[] = [];
  private readonly bitsOf = new Uint16Array(setCount + 1);
  private readonly added: Uint16Array[] = [];
  private readonly numberOf = new Map<string, number>();

  has(set: number, id: number): boolean {
    if (((marks[set] as number) & bitOf(id)) === 0) return false;
    if (set > setCount) return isIn(this.added[set - setCount - 1] as Uint16Array, 0, -1, id);
    const large = this.bitsOf[set] as number;
    if (large > 0) return isMarked(this.bits[large - 1] as Uint32Array, id);
    const low = setStarts[set - 1] as number;
    const high = setStarts[set] as number;
    return high - low > manyMembers ? this.withBits(set, id) : isIn(setMembers, low, high, id);
  }

  membersOf(set: number): Numbers {
    return set > setCount ? (this.added[set - setCount - 1] as Uint16Array) : membersOf(set);
  }

  singlesOf(cls: number): number {
    return classSingles[cls - 1] as number;
  }

  phraseFrom(cls: number, first: number): number {
    if (((firstMarks[cls] as number) & bitOf(first)) === 0) return classStarts[cls] as number;
    let low = classStarts[cls - 1] as number;
    let high = classStarts[cls] as number;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((phraseWords[phraseStarts[middle] as number] as number) < first) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  phraseEnd(cls: number): number {
    return classStarts[cls] as number;
  }

  phrase(number: number): Numbers {
    return phraseWords.subarray(phraseStarts[number], phraseStarts[number + 1]);
  }

  firstsOf(cls: number): number[] {
    const firsts = new Set(membersOf(this.singlesOf(cls)));
    for (let at = classStarts[cls - 1] as number; at < (classStarts[cls] as number); at++)
      firsts.add(phraseWords[phraseStarts[at] as number] as number);
    return [...firsts];
  }

  longestOf(cls: number): number {
    let longest = 1;
    for (let at = classStarts[cls - 1] as number; at < (classStarts[cls] as number); at++)
      longest = Math.max(longest, phraseSizes[at] as number);
    return longest;
  }

  /** Many patterns begin with the same words: their set is added once. */
  add(ids: readonly number[]): number {
    const key = ids.join(' ');
    const known = this.numberOf.get(key);
    if (known !== undefined) return known;
    this.added.push(Uint16Array.from(ids));
    const set = setCount + this.added.length;
    this.numberOf.set(key, set);
    marks[set] = marksOf(ids);
    return set;
  }

  private withBits(set: number, id: number): boolean {
    const bits = new Uint32Array((rulebook.wordCount >>> 5) + 1);
    for (const member of membersOf(set))
      bits[member >>> 5] = (bits[member >>> 5] as number) | (1 << (member & 31));
    this.bitsOf[set] = this.bits.push(bits);
    return isMarked(bits, id);
  }
}

const isMarked = (bits: Uint32Array, id: number): boolean =>
  (((bits[id >>> 5] as number) >>> (id & 31)) & 1) === 1;

/** Whether a stretch of ordered numbers holds one; up to the end where `high` is below 0. */
function isIn(members: Numbers, low: number, high: number, id: number): boolean {
  if (high < 0) high = members.length;
  if (high - low <= fewMembers) {
    for (; low < high; low++) if (members[low] === id) return true;
    return false;
  }
  while (low < high) {
    const middle = (low + high) >>> 1;
    const found = members[middle] as number;
    if (found === id) return true;
    if (found < id) low = middle + 1;
    else high = middle;
  }
  return false;
}

export const bookMembers = new BookMembers();
