import { describe, expect, it } from 'vitest';
import { barsOf, isMet } from '../../commands/measure/bars';
import type { Origin } from '../../commands/measure/corpus';
import type { MeasuredCorpus } from '../../commands/measure/measure-corpora';
import { measureLines } from '../../commands/measure/measure-lines';
import { plainWords } from '../../commands/measure/plain-words';
import { qualityPage } from '../../commands/measure/quality-page';

const threat = 'i will find you and hurt you';
const plain = 'see you at the library after school';

/** A corpus in which so many of ten cases to warn are found, and so many of ten others are left alone. */
function corpus(name: string, origin: Origin, found: number, quiet: number, language = 'en'): MeasuredCorpus {
  const lines = Array.from({ length: 20 }, (_, at) => {
    const y = at < 10 ? 1 : 0;
    const loud = y === 1 ? at < found : at - 10 >= quiet;
    return JSON.stringify({
      id: at,
      lang: language,
      y,
      messages: [{ author: 'x', text: loud ? threat : plain }],
    });
  });
  return {
    corpus: { name, origin, file: name },
    tally: measureLines(lines, { misses: 0, falses: 0 }).tally,
    notes: [],
    took: 0,
  };
}

const measured = [
  corpus('en-single', 'seen', 10, 10),
  corpus('zh-single', 'seen', 9, 10, 'zh'),
  corpus('en-single (held)', 'held', 6, 10),
  corpus('zh-single (held)', 'held', 9, 8, 'zh'),
  corpus('conda_dota2', 'other', 10, 9),
];

describe('the bars', () => {
  it('are met or missed by what was measured', () => {
    const said = barsOf(measured).map((bar) => [bar.what, Math.round(bar.measured), isMet(bar)]);
    expect(said).toEqual([
      ['English messages to warn about', 60, false],
      ['English look-alikes left alone', 100, true],
      ['Chinese messages to warn about', 90, true],
      ['Chinese look-alikes left alone', 80, false],
      ['abuse found', 95, true],
      ['other lines that get a warning', 10, false],
    ]);
  });
});

describe('the page', () => {
  const page = qualityPage(measured, 'abc123', '2026-11-27');

  it('says when, with which rules and by what it was made', () => {
    expect(page).toContain('Measured on 2026-11-27 with rules `abc123`');
  });

  it('admits to what was measured, in plain words', () => {
    const words = plainWords(measured);
    expect(words[0]).toContain('warns about 60 in English and 90 in Chinese. The bar is 80.');
    expect(words[1]).toContain('40 points better than those nobody read');
    expect(words[2]).toContain('within five points');
    expect(words.at(-1)).toBe('3 of 6 bars that can be measured here are met.');
    for (const sentence of words) expect(page).toContain(sentence);
    expect(page).not.toContain('NaN');
  });

  it('keeps held apart from seen', () => {
    const [, held = '', seen = ''] = page.split(/## Our own cases, (?:held|seen)\n/);
    expect(held).toContain('| en-single (held) |');
    expect(held).not.toContain('| en-single |');
    expect(seen.split('\n## ')[0]).toContain('| en-single |');
    expect(seen.split('\n## ')[0]).not.toContain('(held)');
  });
});
