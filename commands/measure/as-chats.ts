import type { Corpus } from './corpus';

/** So many lines, by the child and so many others in turn. */
export interface Chat {
  lines: number;
  others: number;
}

interface Single {
  id: string;
  lang?: string;
  y: 0 | 1;
  label?: string;
  messages: { text: string }[];
}

/** Private messages whose numbers follow one another as their writers handed them in. */
const privateMessages = /^nus_sms/;
/** What friends write in a week, and a class in a day or two. */
export const longChats: Record<string, Chat> = {
  'as chats': { lines: 300, others: 1 },
  'as group chats': { lines: 300, others: 8 },
};

const numberOf = ({ id }: Single): number => Number(/\d+$/.exec(id)?.[0] ?? 0);

/** Corpora of ordinary private messages once more, as long chats: what is quiet alone may add up. */
export const longChatsOf = (corpora: readonly Corpus[]): Corpus[] =>
  Object.entries(longChats).flatMap(([name, chat]) =>
    corpora
      .filter((corpus) => privateMessages.test(corpus.name))
      .map((corpus) => ({ ...corpus, name: `${corpus.name} ${name}`, chat })),
  );

/** Whose turn it is: in a group not one after the other, and everybody about as often; 0 is the child. */
export const turn = (at: number, others: number): number =>
  others === 1 ? (at + 1) % 2 : (at * 7 + ((at * at) % 5)) % (others + 1);

/** Cases of one message each as chats; what is left over is left out. */
export function asChats(lines: readonly string[], chat: Chat): string[] {
  const singles = lines
    .map((line) => JSON.parse(line) as Single)
    .filter(({ y }) => y === 0)
    .sort((a, b) => numberOf(a) - numberOf(b));
  const chats: string[] = [];
  for (let from = 0; from + chat.lines <= singles.length; from += chat.lines) {
    const [{ id, lang, label } = { id: '' }] = singles.slice(from);
    const messages = singles.slice(from, from + chat.lines).map((single, at) => {
      const who = turn(at, chat.others);
      return { author: who === 0 ? 'me' : `other ${who}`, text: single.messages[0]?.text ?? '' };
    });
    chats.push(JSON.stringify({ id, lang, label, y: 0, messages }));
  }
  return chats;
}
