import { describe, expect, it } from 'vitest';
import { lexicon } from '../../src/detect/book-lexicon';
import { ownBits, presenceBit, presenceWords } from '../../src/detect/presence';
import { rulebook } from '../../src/detect/rulebook';

const ids = Array.from({ length: rulebook.wordCount }, (_, i) => i + 1);

describe('presenceBit', () => {
  it.each(['you', 'the', 'to', 'i', 'a', '我', '你', '的', '不'])('"%s" has a bit of its own', (word) => {
    const id = lexicon.numberOf(word);
    expect(presenceBit(id)).toBeLessThan(ownBits);
    expect(ids.filter((other) => presenceBit(other) === presenceBit(id))).toEqual([id]);
  });

  it('gives every word a bit there is, and shares none of those below the shared ones', () => {
    const bits = ids.map(presenceBit);
    expect(Math.min(...bits)).toBe(0);
    expect(Math.max(...bits)).toBeLessThan(32 * presenceWords);
    const own = bits.filter((bit) => bit < ownBits);
    expect(new Set(own).size).toBe(own.length);
    expect(own.length).toBe(ownBits);
  });
});
