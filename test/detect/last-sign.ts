import { Listener } from '../../src/detect/listen';
import { emptyMemory, remember } from '../../src/detect/remember';
import type { CueReport, Message } from '../../src/model';

export const smallTalk = [
  'Ann: did you do the maths',
  'me: not yet',
  'Ann: bring my book tomorrow',
  'me: ok',
];
export const secret = "Kai: let's keep this between us, don't tell your mum we talk";

export const talkOf = (lines: readonly string[]): Message[] =>
  lines.map((line, at) => {
    const [name = '', text = ''] = line.split(': ');
    return {
      id: String(at),
      author: { role: name === 'me' ? 'self' : 'other', name },
      text,
      at: 1e12 + at * 60_000,
    };
  });

/** The last sign in a talk, and what was remembered up to it. */
export function lastSign(lines: readonly string[]) {
  const listener = new Listener();
  let memory = emptyMemory();
  let last: CueReport | undefined;
  for (const message of talkOf(lines))
    for (const report of listener.hear(message, true)) {
      memory = remember(memory, report);
      if (report.talk) last = report;
    }
  if (!last?.talk) throw new Error('no sign was seen');
  return { report: last, talk: last.talk, memory };
}
