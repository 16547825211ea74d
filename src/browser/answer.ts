import browser, { type Runtime } from 'webextension-polyfill';
import { type Asker, askerOf, type ContentAsker, type PageAsker } from './asker';
import { Refusal, readAsk } from './read-ask';
import {
  type Answer,
  type Ask,
  askableFromContent,
  type ContentKind,
  type NeedsPage,
  needsPage,
  type Reply,
  type RequestKind,
} from './requests';

type AskerOf<K extends RequestKind> = K extends NeedsPage
  ? ContentAsker
  : K extends ContentKind
    ? Asker
    : PageAsker;

/** One handler for every kind, or it does not compile. A handler may throw `Refusal`. */
export type Handlers = { [K in RequestKind]: (ask: Ask<K>, asker: AskerOf<K>) => Promise<Reply<K>> };

/** A tab that asks faster than it is answered must not keep the others waiting. */
const mostWaiting = 16;

const refused = (reason: string): Answer => ({ ok: false, failure: 'refused', reason });
const isKind = (kind: string): kind is RequestKind => Object.hasOwn(readAsk, kind);
const has = (list: readonly string[], kind: string): boolean => list.includes(kind);

function mayAsk(kind: RequestKind, asker: Asker): boolean {
  return asker.from === 'content' ? has(askableFromContent, kind) : !has(needsPage, kind);
}

interface Asked {
  kind: RequestKind;
  given: unknown;
  asker: Asker;
}

async function handle(handlers: Handlers, { kind, given, asker }: Asked): Promise<Answer> {
  const read = readAsk[kind](given, Date.now());
  if (!read) return refused(`${kind} was not asked as it must be`);
  try {
    const handler = handlers[kind] as (ask: unknown, asker: Asker) => Promise<unknown>;
    return { ok: true, reply: await handler(read.ask, asker) };
  } catch (error) {
    if (error instanceof Refusal) return refused(error.message);
    // The name only: the message of an error may hold what somebody wrote.
    console.error(`${kind} failed: ${error instanceof Error ? error.name : typeof error}`);
    return { ok: false, failure: 'failed', reason: 'it could not be done just now' };
  }
}

/**
 * Listens for everything that may be asked. Call once, at top level and at once, or a waking worker misses what
 * woke it. Handlers run once `ready` is settled, and it must not reject. Not async: an async listener would answer other people's messages with undefined.
 */
export function answer(handlers: Handlers, ready: Promise<void>): void {
  const waiting = new Map<number, number>();
  const reply = (asked: Asked): Promise<Answer> => ready.then(() => handle(handlers, asked));

  browser.runtime.onMessage.addListener(((message: unknown, sender: Runtime.MessageSender) => {
    if (typeof message !== 'object' || message === null || !('kind' in message)) return undefined;
    const { kind } = message;
    if (typeof kind !== 'string') return undefined;
    const asker = askerOf(sender);
    if (!asker) return Promise.resolve(refused('not from here'));
    if (!isKind(kind)) return Promise.resolve(refused('nobody answers that'));
    if (!mayAsk(kind, asker)) return Promise.resolve(refused(`${kind} may not be asked from here`));
    const given = 'ask' in message ? message.ask : undefined;
    if (asker.from === 'page') return reply({ kind, given, asker });

    const { tab } = asker;
    const ahead = waiting.get(tab) ?? 0;
    if (ahead >= mostWaiting)
      return Promise.resolve({ ok: false, failure: 'busy', reason: 'ask again later' });
    waiting.set(tab, ahead + 1);
    return reply({ kind, given, asker }).finally(() => {
      const left = (waiting.get(tab) ?? 1) - 1;
      if (left > 0) waiting.set(tab, left);
      else waiting.delete(tab);
    });
  }) as Runtime.OnMessageListenerAsync);
}
