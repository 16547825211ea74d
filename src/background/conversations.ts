import type { KeptConversation } from '../browser/kept-values';
import { memoriesStored, privateMemoriesStored } from '../browser/storage-keys';
import type { StoredFamily } from '../browser/stored-family';
import { emptyMemory } from '../detect/remember';
import { type Finding, levels } from '../model';

/** Conversations kept, and how far down to go once there are more, so that it is not done for each new one. */
const most = 300;
const afterwards = 270;
/** Warnings that can be given again; an answer that was lost is asked for again within seconds. */
const mostTold = 8;
const mostFine = 60;

/** What the two families have in common. */
type Memories = Pick<StoredFamily<KeptConversation>, 'read' | 'readEntries' | 'ids' | 'write' | 'remove'>;

export const memoriesOf = (isPrivate: boolean): Memories =>
  isPrivate ? privateMemoriesStored : memoriesStored;

export const newConversation = (host: string, now: number): KeptConversation => ({
  host,
  touchedAt: now,
  danger: false,
  memory: emptyMemory(),
  told: [],
  fine: [],
});

/** Whether the child called this very thing fine, at this level or a graver one, from the same people. */
export const isCalledFine = ({ fine }: KeptConversation, finding: Finding): boolean =>
  fine.some(
    (mark) =>
      mark.pattern === finding.pattern &&
      mark.kind === finding.kind &&
      levels.indexOf(mark.level) >= levels.indexOf(finding.level) &&
      finding.people.every((name) => mark.people.includes(name)),
  );

type Mark = KeptConversation['fine'][number];

export const withFine = (kept: KeptConversation, mark: Mark, fine: boolean): KeptConversation => {
  const others = kept.fine.filter(({ incident }) => incident !== mark.incident);
  return { ...kept, fine: fine ? [...others, mark].slice(-mostFine) : others };
};

export const withTold = (kept: KeptConversation, told: KeptConversation['told']): KeptConversation => ({
  ...kept,
  told: [...kept.told, ...told].slice(-mostTold),
});

interface Entry {
  id: string;
  kept: KeptConversation;
}

/**
 * Which give way when only `room` may stay. Danger stays as long as anything else is there, on whatever site. The host
 * that holds most pays first, so that no site can push out what is known of another; of its conversations the oldest.
 */
export function givingWay(entries: readonly Entry[], room: number): string[] {
  const byHost = new Map<string, Entry[]>();
  for (const entry of entries) byHost.set(entry.kept.host, [...(byHost.get(entry.kept.host) ?? []), entry]);
  const order = ({ kept: a }: Entry, { kept: b }: Entry): number =>
    Number(b.danger) - Number(a.danger) || b.touchedAt - a.touchedAt;
  for (const list of byHost.values()) list.sort(order);
  const gone: string[] = [];
  while (entries.length - gone.length > room) {
    const lists = [...byHost.values()].filter((list) => list.length > 0);
    const light = lists.filter((list) => list.at(-1)?.kept.danger === false);
    const largest = (light.length > 0 ? light : lists).reduce((a, b) => (b.length > a.length ? b : a));
    gone.push((largest.pop() as Entry).id);
  }
  return gone;
}

/** Keeps the number of conversations within bounds. Within a turn of the log only. */
export async function boundConversations(family: Memories, bound = most): Promise<void> {
  const ids = await family.ids();
  if (ids.length <= bound) return;
  const readable = (await family.readEntries(ids)).map(([id, kept]): Entry => ({ id, kept }));
  await family.remove(givingWay(readable, bound === most ? afterwards : bound));
}
