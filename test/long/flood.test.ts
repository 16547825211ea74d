import '../../commands/rulebook/hold-rulebook';
import { expect, it } from 'vitest';
import { KnownMessages } from '../../src/content/known-messages';
import { Listener } from '../../src/detect/listen';
import { emptyMemory } from '../../src/detect/remember';
import { follow } from '../../src/detect/watch-conversation';
import type { ConversationMemory } from '../../src/model';
import { floodOfQuestions } from '../background/flood-of-questions';
import { ask, log, memories, ourPage, startWorker } from '../background/in-a-worker';
import { growth } from '../commands/flat-memory';
import { pretend } from '../pretend-browser';

/** Most of it ordinary, as floods are; every twentieth line shows something. */
const ordinary = ['hello there', '作业写完了没', 'lol 😂', 'gg one more', '明天几点', 'are you coming'];
const telling = ['you are such an idiot', '你这个笨蛋', 'how old are you', '加我微信'];
const lineAt = (i: number): string => {
  const said = i % 20 === 0 ? telling[(i / 20) % telling.length] : ordinary[i % ordinary.length];
  return `${said} ${i % 977}`;
};

it('a million messages in one conversation: memory stays flat, and what was grave at the beginning is still known', () => {
  const listener = new Listener();
  const known = new KnownMessages();
  const heap: number[] = [];
  let memory: ConversationMemory = emptyMemory();
  const element = {} as Element;
  const hear = (i: number, text: string, who: string): void => {
    const message = {
      id: `m${i}`,
      author: { role: 'other' as const, name: who },
      text,
      at: 1_800_000_000_000 + i * 1000,
    };
    known.take({ ...message, element, timed: true, named: true }, () => false);
    for (const report of listener.hear(message, true)) memory = follow(memory, report, message.at).memory;
  };
  // Danger by itself: nothing of the flood weighs as much.
  hear(0, 'send me money or i post your pictures', 'Grim');
  const grave = memory.reports[0]?.message;
  expect(grave).toBe('m0');
  for (let i = 1; i <= 1_000_000; i++) {
    hear(i, lineAt(i), `flood${i % 50}`);
    if (i % 10_000 === 0) heap.push(process.memoryUsage().heapUsed);
  }
  expect(memory.reports.length).toBeLessThanOrEqual(300);
  expect(JSON.stringify(memory).length).toBeLessThan(500_000);
  expect(memory.reports.map(({ message }) => message)).toContain(grave);
  expect(growth(heap)).toBeLessThan(32);
  console.log(`growth ${growth(heap).toFixed(1)} MB, memory ${JSON.stringify(memory).length} characters`);
}, 1_800_000);

it('ten thousand questions at once from a hundred tabs leave what is kept bounded and the chain whole', async () => {
  pretend.reset();
  await startWorker();
  const answers = await floodOfQuestions(10_000, 100);
  expect(answers.filter((one) => !one.ok && one.failure !== 'busy')).toEqual([]);
  expect((await memories()).length).toBeLessThanOrEqual(300);
  expect((await log({ limit: 5000 })).length).toBeLessThanOrEqual(1000);
  expect(await ask('chain/check', undefined, ourPage())).toMatchObject({ whole: true });
}, 600_000);
