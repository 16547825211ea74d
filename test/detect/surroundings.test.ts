import { describe, expect, it, vi } from 'vitest';
import { nameContext } from '../../src/detect/kin-name';
import { Listener } from '../../src/detect/listen';
import { quotedStretches } from '../../src/detect/quoted';
import { emptyMemory } from '../../src/detect/remember';
import { follow } from '../../src/detect/watch-conversation';
import type { Finding, Message } from '../../src/model';

function hear(lines: readonly [string, string][]): { findings: Finding[]; reports: number[] } {
  const listener = new Listener();
  let memory = emptyMemory();
  const findings: Finding[] = [];
  const reports = lines.map(([name, text], i) => {
    const role = name === 'me' ? 'self' : 'other';
    const message: Message = { id: String(i), author: { role, name }, text, at: i * 60_000 };
    const heard = listener.hear(message, true);
    for (const report of heard) {
      const next = follow(memory, report, message.at);
      memory = next.memory;
      findings.push(...next.findings);
    }
    return heard.length;
  });
  return { findings, reports };
}

describe('Listener', () => {
  it('reports nothing for ordinary lines, and lends their context only once there is a sign', () => {
    const { reports } = hear([
      ['x', 'Ask your mum and let me know'],
      ['me', 'ok will do'],
      ['x', 'are you home alone'],
      ['x', 'are you home alone'],
    ]);
    expect(reports).toEqual([0, 0, 2, 1]);
  });

  it('takes a sign more lightly when the same person does things in the open', () => {
    const sign: [string, string] = ['x', 'are you home alone'];
    expect(hear([sign]).findings).toHaveLength(1);
    expect(hear([['x', 'Ask your mum and let me know'], sign]).findings).toEqual([]);
    expect(hear([['y', 'Ask your mum and let me know'], sign]).findings).toHaveLength(1);
  });
});

describe('quotedStretches', () => {
  it('finds what is reported beside other words', () => {
    const text = 'Line 3: "if you tell I will post it" is what they say';
    expect(quotedStretches(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'if you tell I will post it',
    ]);
    expect(quotedStretches('他说“别告诉你妈妈”这种话')).toHaveLength(1);
  });

  it('leaves alone a word that is stressed, a message that is one quotation, and a mark left open', () => {
    expect(quotedStretches('everyone calls you "rat" now')).toEqual([]);
    expect(quotedStretches('"if you tell I will post it"')).toEqual([]);
    expect(quotedStretches('he is 6"2 and mean to you')).toEqual([]);
  });

  it('looks for a missing mark once', () => {
    const find = vi.spyOn(String.prototype, 'indexOf');
    quotedStretches(`you said ${'“'.repeat(2000)}`);
    const times = find.mock.calls.filter(([mark]) => mark === '”').length;
    find.mockRestore();
    expect(times).toBe(1);
  });
});

describe('nameContext', () => {
  it('knows a contact saved as family, not a stranger who calls himself so', () => {
    for (const name of ['Mum ❤️', '妈妈', 'DAD']) expect(nameContext({ role: 'other', name })).toHaveLength(1);
    for (const name of ['哥哥', 'daddy', 'Mumford', ''])
      expect(nameContext({ role: 'other', name })).toEqual([]);
    expect(nameContext({ role: 'unknown', name: '' })).toEqual([]);
  });
});
