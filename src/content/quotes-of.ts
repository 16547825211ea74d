import type { Reason } from '../model';

export interface Quote {
  message: string;
  author: string;
  start: number;
  end: number;
  why: string;
}

/**
 * What the card quotes: words that several rules saw are quoted once, whole, as they are marked on the page, with the
 * first reason there is.
 */
export function quotesOf(reasons: readonly Reason[], why: Readonly<Record<string, string>>): Quote[] {
  const messages = [...new Set(reasons.map(({ message }) => message))];
  return messages.flatMap((message) => {
    const quotes: Quote[] = [];
    const here = reasons.filter((reason) => reason.message === message);
    for (const { start, end, author, rule } of here.toSorted((a, b) => a.start - b.start)) {
      const before = quotes.at(-1);
      const because = why[rule] ?? '';
      if (before && start < before.end) {
        before.end = Math.max(before.end, end);
        before.why ||= because;
      } else quotes.push({ message, author: author.name, start, end, why: because });
    }
    return quotes;
  });
}
