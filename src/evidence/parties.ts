import type { Incident, Role } from '../model';
import type { Hider } from './hider';
import type { PackChoices } from './pack-choices';
import type { TranscriptConversation } from './transcript';

/** Somebody who wrote in a chat of the pack. */
export interface PackParty {
  name: string;
  role: Role;
  /** Chats by number. */
  conversations: number[];
  lines: number;
  /** Added by hand; the extension reads no account numbers. */
  account?: string;
  /** An incident rests on what this one wrote. */
  found: boolean;
}

/** Everybody who wrote, those the incidents are about first, then the child. */
export function partiesOf(
  incidents: readonly Incident[],
  conversations: readonly TranscriptConversation[],
  { accounts }: PackChoices,
  hider: Hider | undefined,
): PackParty[] {
  const shownAs = (name: string) => (hider ? hider.name(name) : name).trim();
  const found = new Set(incidents.flatMap(({ people }) => people).map(shownAs));
  const parties = new Map<string, PackParty>();
  for (const { number, lines } of conversations)
    for (const { role, name } of lines) {
      const key = JSON.stringify([role, name]);
      const party = parties.get(key) ?? { name, role, conversations: [], lines: 0, found: found.has(name) };
      if (!party.conversations.includes(number)) party.conversations.push(number);
      party.lines++;
      parties.set(key, party);
    }
  for (const [shown, account] of Object.entries(accounts)) {
    const name = shownAs(shown);
    const party = [...parties.values()].find((one) => one.name === name && one.role !== 'self');
    // Of those that are hidden, an account would undo the hiding.
    if (party && account.trim() && (!hider || party.found)) party.account = account.trim();
  }
  const rank = ({ found, role }: PackParty) => (found ? 0 : role === 'self' ? 1 : 2);
  return [...parties.values()].sort((a, b) => rank(a) - rank(b));
}
