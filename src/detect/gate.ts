import { dropped, foldUnit } from './fold';
import type { BookEntry } from './rulebook';

/** Hash of a word's folded units, FNV-1a; apostrophes count for nothing so that "dont" is "don't". */
export function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    if (unit !== 39) hash = Math.imul(hash ^ unit, 0x01000193);
  }
  return hash | 1;
}

const hashCharacter = (unit: number): number => (Math.imul(unit, 0x9e3779b1) ^ 0x5bd1e995) | 1;
const hashPair = (first: number, second: number): number =>
  (Math.imul(Math.imul(first, 0x85ebca6b) ^ second, 0xc2b2ae35) ^ 0x27d4eb2f) | 1;

const isHan = (unit: number): boolean =>
  (unit >= 0x4e00 && unit <= 0x9fff) ||
  (unit >= 0x3400 && unit <= 0x4dbf) ||
  (unit >= 0xf900 && unit <= 0xfaff);

/** Key of a word to look for: the whole word in letters, the first two characters in Chinese. */
function keyOf(word: string): number {
  const first = word.charCodeAt(0);
  if (!isHan(first)) {
    const start = word.split(' ')[0] as string;
    return hashWord(start);
  }
  return word.length > 1 && isHan(word.charCodeAt(1))
    ? hashPair(first, word.charCodeAt(1))
    : hashCharacter(first);
}

export interface GateResult {
  /** Indexes of the entries whose words are there; empty for nearly every message. */
  candidates: number[];
  /** Something looks disguised, so the gate must be asked again after undoing it. */
  suspicious: boolean;
  /** There are Chinese characters, letters or digits. */
  han: boolean;
  latin: boolean;
}

const letter = 1;
const digit = 2;
const symbol = 3;
const kinds = new Uint8Array(128);
for (let c = 97; c <= 122; c++) kinds[c] = letter;
for (let c = 48; c <= 57; c++) kinds[c] = digit;
for (const c of '*@$!|#_+.-~%^&=/') kinds[c.charCodeAt(0)] = symbol;

/**
 * Tells in one pass which patterns could match a message at all. Two look-ups a word and no allocation:
 * ordinary messages end here.
 */
export class Gate {
  private readonly keys: Int32Array;
  private readonly slots: Int32Array;
  private readonly lists: Int32Array[] = [];
  /** Entries by their rarest group, with the others they need. */
  private readonly byGroup: { entry: number; needs: readonly number[] }[][] = [];
  private readonly seen: Int32Array;
  private readonly mask: number;
  private round = 0;
  private hits: number[] = [];

  /** `groups` are sets of words written out. `aliases` are short forms and the words they stand for. */
  constructor(
    groups: readonly Iterable<string>[],
    entries: readonly BookEntry[],
    aliases: Readonly<Record<string, string>> = {},
  ) {
    const byKey = new Map<number, Set<number>>();
    const add = (key: number, group: number): void => {
      const known = byKey.get(key);
      if (known) known.add(group);
      else byKey.set(key, new Set([group]));
    };
    groups.forEach((words, group) => {
      for (const word of words) add(keyOf(word), group);
    });
    for (const [short, long] of Object.entries(aliases))
      for (const word of long.split(' '))
        for (const group of byKey.get(keyOf(word)) ?? []) add(hashWord(short), group);

    const size = 2 ** Math.ceil(Math.log2(Math.max(16, byKey.size * 3)));
    this.mask = size - 1;
    this.keys = new Int32Array(size);
    this.slots = new Int32Array(size);
    for (const [key, found] of byKey) {
      let at = (key >>> 1) & this.mask;
      while (this.keys[at] !== 0) at = (at + 1) & this.mask;
      this.keys[at] = key;
      this.slots[at] = this.lists.length;
      this.lists.push(Int32Array.from(found));
    }
    this.seen = new Int32Array(groups.length);
    for (let group = 0; group < groups.length; group++) this.byGroup.push([]);
    entries.forEach(([, , first, ...needs], entry) => {
      this.byGroup[first as number]?.push({ entry, needs });
    });
  }

  scan(text: string): GateResult {
    this.round++;
    this.hits = [];
    let suspicious = false;
    let han = false;
    let latin = false;
    let hash = 0x811c9dc5;
    let length = 0;
    let hasDigit = false;
    let symbolInside = false;
    let singles = 0;
    let same = 0;
    let last = 0;
    let lastHan = 0;
    let sinceHan = 9;
    const end = text.length;
    for (let i = 0; i <= end; i++) {
      const raw = i < end ? text.charCodeAt(i) : 32;
      const unit = raw < 128 ? (raw >= 65 && raw <= 90 ? raw + 32 : raw) : foldUnit(raw);
      if (unit === dropped) {
        suspicious = true;
        continue;
      }
      const kind = unit < 128 ? (kinds[unit] as number) : 0;
      if (kind === letter || kind === digit) {
        latin = true;
        if (raw > 127) suspicious = true;
        if (symbolInside && length > 0) suspicious = true;
        symbolInside = false;
        if (kind === digit) hasDigit = true;
        else if (hasDigit && length > 0) suspicious = true;
        if (unit === last) {
          if (++same >= 2) suspicious = true;
        } else same = 0;
        hash = Math.imul(hash ^ unit, 0x01000193);
        length++;
      } else if (unit !== 39) {
        if (length > 0) {
          this.look(hash | 1);
          if (hasDigit && length > 1) suspicious = true;
          if (length > 9) suspicious = true;
          if (length === 1) {
            if (++singles >= 3) suspicious = true;
          } else singles = 0;
          symbolInside = kind === symbol;
          hash = 0x811c9dc5;
          length = 0;
          hasDigit = false;
        } else if (kind === symbol) symbolInside = true;
        else symbolInside = false;
        same = 0;
        if (isHan(unit)) {
          han = true;
          this.look(hashCharacter(unit));
          if (sinceHan < 3) {
            this.look(hashPair(lastHan, unit));
            if (sinceHan > 0) suspicious = true;
          }
          lastHan = unit;
          sinceHan = 0;
        } else {
          sinceHan++;
          if (unit > 127) suspicious = true;
        }
      }
      last = unit;
    }
    return { candidates: this.candidates(), suspicious, han, latin };
  }

  private look(key: number): void {
    let at = (key >>> 1) & this.mask;
    for (let found = this.keys[at]; found !== 0; found = this.keys[at]) {
      if (found === key) {
        const groups = this.lists[this.slots[at] as number] as Int32Array;
        for (let i = 0; i < groups.length; i++) {
          const group = groups[i] as number;
          if (this.seen[group] !== this.round) {
            this.seen[group] = this.round;
            this.hits.push(group);
          }
        }
        return;
      }
      at = (at + 1) & this.mask;
    }
  }

  private candidates(): number[] {
    if (this.hits.length === 0) return this.hits;
    const result: number[] = [];
    for (const group of this.hits)
      for (const { entry, needs } of this.byGroup[group] ?? [])
        if (needs.every((need) => this.seen[need] === this.round)) result.push(entry);
    return result.sort((a, b) => a - b);
  }
}
