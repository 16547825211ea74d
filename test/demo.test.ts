import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { scanLine } from '../commands/scan/scan-line';

interface Thread {
  id: string;
  history: [string, string][];
  lines: [string, string][];
}

describe.each(['en', 'zh'])('the demo in %s', (language) => {
  const { threads } = JSON.parse(readFileSync(`demo/threads/${language}.json`, 'utf8')) as {
    threads: Thread[];
  };

  it.each(threads.map((thread) => [thread.id, thread] as const))('%s warns as it says', (id, thread) => {
    const messages = [...thread.history, ...thread.lines].map(([author, text]) => ({ author, text }));
    const answer = scanLine(JSON.stringify({ messages }), 1, { notices: false });
    const concerns = 'alerts' in answer ? answer.alerts.map(({ concern }) => concern) : ['error'];
    if (id === 'friends') expect(concerns).toEqual([]);
    else expect(concerns).toContain(id === 'kai' ? 'grooming' : 'harassment');
  });
});
