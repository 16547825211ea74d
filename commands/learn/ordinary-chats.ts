/** A line of a chat and who of its people wrote it; 0 is the child. */
export interface Said<T> {
  said: T;
  who: number;
}

const othersInGroup = 8;
/** Takes lines from far apart in a file, where those that follow one another are of one writer. */
const stride = 7919;

/**
 * Ordinary lines as chats of `length` lines, every second one of two people and the others of a group of nine. Such lines are no
 * talk, and what comes up in them together comes up by chance: that is what they teach. What is left over is left out.
 */
export function ordinaryChats<T>(ordinary: readonly T[], length: number): Said<T>[][] {
  const mixed = ordinary
    .map((said, at) => ({ said, place: (at * stride) % ordinary.length }))
    .sort((a, b) => a.place - b.place);
  const chats: Said<T>[][] = [];
  for (let from = 0; from + length <= mixed.length; from += length) {
    const others = chats.length % 2 === 0 ? 1 : othersInGroup;
    chats.push(mixed.slice(from, from + length).map(({ said }, at) => ({ said, who: turn(at, others) })));
  }
  return chats;
}

/** Of two in turn; in a group nobody after the same other, and everybody about as often. */
const turn = (at: number, others: number): number =>
  others === 1 ? (at + 1) % 2 : (at * 7 + ((at * at) % 5)) % (others + 1);
