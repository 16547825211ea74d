import type { Message } from '../../src/model';
import type { LabelledCase } from '../measure/labelled-case';
import { farApart } from './far-apart';

/** A chat that goes on: several written talks, one after the other, between the same two. */
export interface LongTalk {
  item: LabelledCase;
  /** The first message to learn from: what comes before is learned from elsewhere. */
  from: number;
}

const harmlessInARow = 10;
const fewestBefore = 2;
const mostBefore = 8;
const minute = 60_000;

const hasChild = ({ messages }: LabelledCase): boolean =>
  messages.some(({ author }) => author.role === 'self');

/** Whoever else says most. */
function partnerIn({ messages }: LabelledCase): string {
  const lines = new Map<string, number>();
  for (const { author } of messages)
    if (author.role !== 'self') lines.set(author.name, (lines.get(author.name) ?? 0) + 1);
  return [...lines].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}

function joined(parts: readonly LabelledCase[], id: string): LongTalk {
  const last = parts.at(-1) as LabelledCase;
  const partner = partnerIn(last);
  const messages: Message[] = [];
  let from = 0;
  for (const part of parts) {
    from = messages.length;
    const own = partnerIn(part);
    for (const message of part.messages) {
      const at = messages.length;
      const { author } = message;
      messages.push({
        ...message,
        id: String(at),
        at: at * minute,
        author: author.name === own && author.role !== 'self' ? { ...author, name: partner } : author,
      });
    }
  }
  const { notBefore = 0, by = notBefore } = last;
  const lines = last.y === 1 ? { notBefore: from + notBefore, by: from + by } : {};
  return { item: { ...last, id, messages, ...lines }, from };
}

/**
 * Long chats made of the talks given, which are of one language: ten harmless ones in a row; and before every other bad
 * one two to eight harmless ones. Nobody writes chats of hundreds of lines by hand, and in those that go on for
 * weeks signs come up by chance.
 */
export function longTalks(talks: readonly LabelledCase[]): LongTalk[] {
  const withChild = talks.filter(hasChild);
  const written = withChild.filter(({ y }) => y === 0);
  if (written.length < harmlessInARow) return [];
  const harmless = farApart(written);
  const chains: LongTalk[] = [];
  for (let at = 0; at + harmlessInARow <= harmless.length; at += harmlessInARow)
    chains.push({ ...joined(harmless.slice(at, at + harmlessInARow), `long ${at}`), from: 0 });
  const bad = withChild.filter(({ y }, at) => y === 1 && at % 2 === 0);
  return [
    ...chains,
    ...bad.map((item, at) => {
      const before = Array.from(
        { length: fewestBefore + (at % (mostBefore - fewestBefore + 1)) },
        (_, i) => harmless[(at * 3 + i) % harmless.length] as LabelledCase,
      );
      return joined([...before, item], `late ${at}`);
    }),
  ];
}
