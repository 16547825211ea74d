import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostileTexts } from '../../commands/bench/hostile-texts';
import { Listener } from '../../src/detect/listen';
import { readCues, readInSteps } from '../../src/detect/read-cues';
import { emptyMemory } from '../../src/detect/remember';
import { follow } from '../../src/detect/watch-conversation';
import { countSteps } from './count-steps';

const other = { role: 'other' as const, name: 'x' };
const seed = 2026_11_27;

/** Both readers, and what a conversation makes of it; every span stands in the text. */
function read(text: string): number {
  const cues = [...readCues(text, other), ...readInSteps(text, other, { company: true }).cues];
  for (const { start, end } of cues) {
    expect(start).toBeGreaterThanOrEqual(0);
    expect(start).toBeLessThan(end);
    expect(end).toBeLessThanOrEqual(text.length);
  }
  return cues.length;
}

describe('whatever is written', () => {
  it('every character of every block, alone and inside words that rules know, is read', () => {
    const size = 512;
    for (let from = 0; from < 0x11_0000; from += size) {
      // Planes without a block.
      if (from === 0x4_0000) from = 0xe_0000;
      const all = Array.from({ length: size }, (_, i) => String.fromCodePoint(from + i));
      read(all.join(''));
      // Between the letters of a word, where a disguise would stand.
      if (from < 0x1_0000) read(all.map((one) => `you id${one}iot 你${one}去死 `).join(''));
    }
  });

  it('is read however many messages went before', () => {
    // More than the rounds after which the marks of the gate begin anew.
    for (let i = 0; i < 70_000; i++) if (readCues('kys', other).length === 0) expect.fail(`message ${i}`);
  });

  const nasty = fc.oneof(
    fc.constantFrom(
      ...[
        '\u202a',
        '\u202b',
        '\u202e',
        '\u2066',
        '\u2069',
        '\u200f',
        '\u061c',
        '\u200b',
        '\u2060',
        '\ufeff',
        '\u00ad',
      ],
      ...[
        '\ud83d',
        '\udc00',
        '\ud83d\ud83d',
        '\udc00\ud83d',
        '\u0000',
        '\u001b',
        '\u2028',
        '\u0085',
        '\ufffe',
        '\uffff',
      ],
      ...[
        'e\u0301\u0336\u0489',
        '👨‍👩‍👧‍👦',
        '🇨🇳🇨',
        '#️⃣',
        '\u{e0067}\u{e007f}',
        '㍿',
        'ﷺ',
        'ǆ',
        'İ',
        'ß',
        'ﬁ',
        '你\u{e0100}',
      ],
      ...[
        'you are such an idiot',
        'kill your self',
        'dont tell ur mom',
        '别告诉你妈',
        '去死吧',
        '加我微信',
        'ni ma',
        'k y s',
      ],
    ),
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 })
      .map((units) => String.fromCharCode(...units)),
  );
  const text = fc
    .array(nasty, { maxLength: 30 })
    .chain((parts) => fc.constantFrom('', ' ', '\u200b').map((by) => parts.join(by)));

  it('halves of characters, turned directions, marks on marks and words among them are read', () => {
    let found = 0;
    fc.assert(
      fc.property(text, (one) => {
        found += read(one);
      }),
      { seed, numRuns: 1500 },
    );
    expect(found, 'the property never met a cue').toBeGreaterThan(100);
  });

  it('a whole conversation of it is remembered and judged, and what is remembered can be stored', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { maxLength: 12 }), (lines) => {
        const listener = new Listener();
        let memory = emptyMemory();
        for (const [at, [name, words]] of lines.entries())
          for (const report of listener.hear(
            { id: `m${at}`, author: { role: 'other', name }, text: words, at },
            true,
          ))
            memory = follow(memory, report, at).memory;
        expect(JSON.parse(JSON.stringify(memory))).toEqual(memory);
      }),
      { seed, numRuns: 150 },
    );
  });
});

describe('64 kB of what is written to make the reader slow', () => {
  const slow = Object.entries(hostileTexts);
  it.each(slow)('%s: four times the text takes at most about four times the steps', async (_, long) => {
    const short = long.slice(0, long.length / 4);
    read(long);
    const few = await countSteps(() => read(short));
    const many = await countSteps(() => read(long));
    expect(few).toBeGreaterThan(0);
    expect(many).toBeLessThan(few * 5 + 20_000);
    // However it is built: so many steps for a character, and no more.
    expect(many / long.length).toBeLessThan(400);
  });
});
