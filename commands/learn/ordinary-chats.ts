import { longChats, turn } from '../measure/as-chats';
import type { LabelledCase } from '../measure/labelled-case';
import { farApart } from './far-apart';

/** A line of a chat and who of its people wrote it; 0 is the child. */
export interface Said<T> {
  said: T;
  who: number;
}

const minute = 60_000;

/**
 * Ordinary lines as chats of `length` lines, made as ordinary private messages are measured as chats: every second one of two people
 * and the others of a group. Such lines are no talk, and what comes up in them together comes up by chance: that is what
 * they teach. What is left over is left out.
 */
export function ordinaryChats<T>(ordinary: readonly T[], length: number): Said<T>[][] {
  const mixed = farApart(ordinary);
  const kinds = Object.values(longChats);
  const chats: Said<T>[][] = [];
  for (let from = 0; from + length <= mixed.length; from += length) {
    const others = kinds[chats.length % kinds.length]?.others ?? 1;
    chats.push(mixed.slice(from, from + length).map((said, at) => ({ said, who: turn(at, others) })));
  }
  return chats;
}

/** Such a chat of cases of one message each, as a harmless talk. */
export function asTalk(chat: readonly Said<LabelledCase>[], id: string): LabelledCase {
  const [first] = chat as [Said<LabelledCase>];
  const messages = chat.flatMap(({ said, who }, at) =>
    said.messages.map((message) => ({
      ...message,
      id: String(at),
      at: at * minute,
      author: { role: who === 0 ? ('self' as const) : ('other' as const), name: String(who) },
    })),
  );
  return { ...first.said, id, messages };
}
