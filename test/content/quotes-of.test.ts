import { describe, expect, it } from 'vitest';
import { quotesOf } from '../../src/content/quotes-of';
import type { Reason } from '../../src/model';

const reason = (message: string, rule: string, start: number, end: number): Reason => ({
  message,
  rule,
  kind: 'secrecy',
  author: { role: 'other', name: 'Kai' },
  at: 0,
  start,
  end,
});

describe('words that several rules saw', () => {
  it('are quoted once and whole, with the first reason there is', () => {
    const quotes = quotesOf(
      [
        reason('m1', 'b', 7, 13),
        reason('m1', 'a', 2, 9),
        reason('m1', 'c', 7, 13),
        reason('m1', 'd', 20, 25),
      ],
      { b: 'It asks for a secret.', d: 'It is a secret.' },
    );
    expect(quotes).toEqual([
      { message: 'm1', author: 'Kai', start: 2, end: 13, why: 'It asks for a secret.' },
      { message: 'm1', author: 'Kai', start: 20, end: 25, why: 'It is a secret.' },
    ]);
  });

  it('stay apart where they stand in two messages, oldest first', () => {
    const quotes = quotesOf([reason('m1', 'a', 0, 9), reason('m2', 'a', 0, 9)], {});
    expect(quotes.map(({ message }) => message)).toEqual(['m1', 'm2']);
  });
});
