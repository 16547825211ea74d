import type { Incident } from '../model';
import { mendCell } from './csv-cell';
import type { Gathered } from './gathered';
import type { PackChoices } from './pack-choices';
import type { TranscriptConversation } from './transcript';

/** One thing that is not in the pack; the words for it are those of `left…` in the pack's texts. */
export type LeftOut =
  | { what: 'Pictures' | 'Around' | 'Marks' | 'Record' | 'Ids' | 'Address' | 'Chain' }
  | { what: 'Others'; n: number }
  | { what: 'NoWords'; n: number }
  | { what: 'Reasons'; n: number; count: number }
  | { what: 'Cut'; n: number; max: number }
  | { what: 'Csv'; n: number };

/** The log cuts a line at this length; the background says the same to the page (`askLimits`). */
export const longestKept = 2000;

interface ToLookAt {
  gathered: Gathered;
  incidents: readonly Incident[];
  conversations: readonly TranscriptConversation[];
  choices: PackChoices;
  masked: boolean;
}

/** Entries of the log that are still there: raised and not deleted. */
function othersIn({ links, incidents }: Gathered): number {
  const open = new Set<string>();
  for (const { incident, what } of links) {
    if (what === 'raised') open.add(incident);
    if (what === 'deleted') open.delete(incident);
  }
  for (const { id } of incidents) open.delete(id);
  return open.size;
}

function unkeptReasons({ reasons, messages }: Incident): number {
  const kept = new Set(messages.map(({ id }) => id));
  return new Set(reasons.map(({ message }) => message).filter((id) => !kept.has(id))).size;
}

/** Any adding, deleting or changing is explained: whoever judges the pack asks for it. */
export function leftOutOf({ gathered, incidents, conversations, choices, masked }: ToLookAt): LeftOut[] {
  const entries: LeftOut[] = [{ what: 'Pictures' }, { what: 'Around' }, { what: 'Marks' }];
  const others = othersIn(gathered);
  if (others > 0) entries.push({ what: 'Others', n: others });
  incidents.forEach((incident, index) => {
    const n = index + 1;
    if (incident.messages.length === 0) {
      entries.push({ what: 'NoWords', n });
      return;
    }
    const count = unkeptReasons(incident);
    if (count > 0) entries.push({ what: 'Reasons', n, count });
  });
  const lines = conversations.flatMap((conversation) => conversation.lines);
  const cut = new Set(
    incidents.flatMap(({ messages }) =>
      messages.filter(({ text }) => text.length >= longestKept).map(({ at }) => at),
    ),
  );
  for (const { number, at, text } of lines)
    if (cut.has(at) && (masked || text.length >= longestKept))
      entries.push({ what: 'Cut', n: number, max: longestKept });
  const mended = lines.flatMap(({ name, text }) => [name, text]).filter((cell) => mendCell(cell) !== cell);
  if (mended.length > 0) entries.push({ what: 'Csv', n: mended.length });
  if (masked) entries.push({ what: 'Record' }, { what: 'Ids' });
  else entries.push({ what: 'Chain' });
  if (choices.receiver === 'school') entries.push({ what: 'Address' });
  return entries;
}
