import { describe, expect, it } from 'vitest';
import { readCues } from '../../src/detect/read-cues';

const other = { role: 'other' as const, name: 'Kim' };
const strongest = (text: string) => Math.max(0, ...readCues(text, other).map(({ weight }) => weight));

describe('an excuse', () => {
  it('in one language does not excuse what is said in the other', () => {
    expect(strongest('noob HAHA')).toBeGreaterThanOrEqual(3);
    expect(strongest('noob HAHA jk love you')).toBeLessThan(3);
  });

  it('written in Latin letters holds within Chinese', () => {
    expect(strongest('你真是个废物')).toBeGreaterThan(strongest('你真是个废物 haha'));
  });
});
