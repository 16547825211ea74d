import type { Corpus } from './corpus';

interface Single {
  id: string;
  lang?: string;
  y: 0 | 1;
  label?: string;
  messages: { text: string }[];
}

/** Private messages whose numbers follow one another as their writers handed them in. */
const privateMessages = /^nus_sms/;
/** What friends write in a week. */
export const longChat = 300;

const numberOf = ({ id }: Single): number => Number(/\d+$/.exec(id)?.[0] ?? 0);

/** Corpora of ordinary private messages once more, as long chats of two: what is quiet alone may add up. */
export const longChatsOf = (corpora: readonly Corpus[]): Corpus[] =>
  corpora
    .filter(({ name }) => privateMessages.test(name))
    .map((corpus) => ({ ...corpus, name: `${corpus.name} as chats`, chatLines: longChat }));

/** Cases of one message each as chats of so many lines, the child's and the other's by turns; what is left over is left out. */
export function asChats(lines: readonly string[], chatLines: number): string[] {
  const singles = lines
    .map((line) => JSON.parse(line) as Single)
    .filter(({ y }) => y === 0)
    .sort((a, b) => numberOf(a) - numberOf(b));
  const chats: string[] = [];
  for (let from = 0; from + chatLines <= singles.length; from += chatLines) {
    const [{ id, lang, label } = { id: '' }] = singles.slice(from);
    const messages = singles.slice(from, from + chatLines).map((single, at) => ({
      author: at % 2 === 0 ? 'other' : 'me',
      text: single.messages[0]?.text ?? '',
    }));
    chats.push(JSON.stringify({ id, lang, label, y: 0, messages }));
  }
  return chats;
}
