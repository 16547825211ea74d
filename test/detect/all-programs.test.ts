import { expect, it } from 'vitest';
import { bookMembers } from '../../src/detect/book-members';
import { programOf } from '../../src/detect/book-programs';
import { bookNumbers } from '../../src/detect/rulebook';

// Numbers of sets that a program could not hold made the wrong words match once a tab had read for long.
it('every pattern can be compiled in one tab, and its program names sets that are there', () => {
  let most = 0;
  for (const pattern of bookNumbers.entryPatterns)
    for (const part of programOf(pattern).code) most = Math.max(most, part);
  expect(most).toBeGreaterThan(bookNumbers.setSizes.length);
  expect(bookMembers.membersOf(most).length).toBeGreaterThan(0);
});
