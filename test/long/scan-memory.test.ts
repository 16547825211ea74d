import { expect, it } from 'vitest';
import { growth } from '../commands/flat-memory';
import { generatedChat } from '../commands/generated-chat';
import { pipeThroughScan } from '../commands/pipe-through-scan';

// Two gigabytes through a process whose heap may hold 128 megabytes.
it('100,000 lines stream through scan without its memory growing', async () => {
  const { lines, code, memory } = await pipeThroughScan(generatedChat(100_000), false);
  expect({ lines, code }).toEqual({ lines: 100_000, code: 0 });
  expect(growth(memory)).toBeLessThan(32);
  console.log(
    `from ${Math.round(Math.min(...memory) / 2 ** 20)} to at most ${Math.round(Math.max(...memory) / 2 ** 20)} MB, growth ${growth(memory).toFixed(1)} MB`,
  );
}, 1_800_000);
