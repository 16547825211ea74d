import type { CueKind } from '../model';
import data from './facts.json';
import type { TranscriptConversation } from './transcript';

export type FactId = keyof typeof data.facts;
/** In the order a receiver asks. */
export const factIds = Object.keys(data.facts) as FactId[];

export interface Fact {
  id: FactId;
  /** Numbers of the lines it rests on; none: no line of this pack shows it. */
  lines: number[];
}

const tests = data.facts as Record<FactId, { kinds: CueKind[]; words?: string[] }>;

/** Rests on what rules read in lines of others only: what a child writes is not held against it. */
export function factsOf(conversations: readonly TranscriptConversation[]): Fact[] {
  const lines = conversations.flatMap((conversation) => conversation.lines);
  return factIds.map((id) => {
    const { kinds, words } = tests[id];
    const said = words && new RegExp(words.join('|'), 'iu');
    return {
      id,
      lines: lines
        .filter((line) => line.role !== 'self' && line.signs.some(({ kind }) => kinds.includes(kind)))
        .filter((line) => !said || said.test(line.text))
        .map((line) => line.number),
    };
  });
}
