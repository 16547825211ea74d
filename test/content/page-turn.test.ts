import { expect, test } from 'vitest';
import { inTurns } from '../../src/content/page-turn';

/** Pieces of work of 3 ms each. */
function* pieces(count: number): Generator<void, number> {
  for (let i = 0; i < count; i++) {
    const end = performance.now() + 3;
    while (performance.now() < end);
    yield;
  }
  return count;
}

test('work in pieces lets others have their turn, and gives its result', async () => {
  let turns = 0;
  let done = false;
  const other = async (): Promise<void> => {
    for (; !done; turns++) await new Promise((resolve) => setImmediate(resolve));
  };
  const watching = other();
  const result = await inTurns(pieces(20));
  done = true;
  await watching;
  expect(result).toBe(20);
  expect(turns).toBeGreaterThan(3);
});
