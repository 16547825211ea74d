import { expect, it } from 'vitest';
import { bookMembers } from '../../src/detect/book-members';
import { programOf } from '../../src/detect/book-programs';
import { bookNumbers } from '../../src/detect/rulebook';

// Sets are added while patterns are compiled; numbers past what a program can hold made the wrong words match.
it('every pattern can be compiled in one tab, and programs can name every set there is', () => {
  let most = 0;
  for (const pattern of bookNumbers.entryPatterns)
    for (const part of programOf(pattern).code) most = Math.max(most, part);
  const added = bookMembers.add([0xffff]);
  expect(added).toBeGreaterThan(most);
  expect(2 ** (8 * programOf(bookNumbers.entryPatterns[0] as number).code.BYTES_PER_ELEMENT)).toBeGreaterThan(
    bookNumbers.setSizes.length + bookNumbers.nodeSizes.length,
  );
});
