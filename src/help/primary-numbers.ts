import { channelHref, spokenNumber } from './dial-link';
import { countryOf, entryOf } from './directory';
import type { Audience, Country, HelpEntry, HelpKind } from './help-entry';
import { isOpen } from './opening-hours';

export interface PrimaryNumber {
  id: string;
  number: string;
  href: string;
  /** Digit by digit, for screen readers. */
  spoken: string;
}

export interface PrimaryNumbers {
  emergency: PrimaryNumber | null;
  childHelpline: PrimaryNumber | null;
  crisis: PrimaryNumber | null;
}

export interface Caller {
  audience: Audience;
  /** Milliseconds; with it, a line that is closed gives way to one where somebody answers. */
  now?: number;
}

const phoneOf = (entry: HelpEntry) => entry.channels.find((channel) => channel.type === 'phone');

function numberOf(entry: HelpEntry | undefined): PrimaryNumber | null {
  const phone = entry && phoneOf(entry);
  const href = phone && channelHref(phone);
  return entry && phone && href && entry.confidence !== 'weak'
    ? { id: entry.id, number: phone.value, href, spoken: spokenNumber(phone.value) }
    : null;
}

/** Who listens to children, and to adults who worry about one. */
const listening: readonly HelpKind[] = ['child-helpline', 'child-protection'];

/** Lines to talk to, best first: the one the country names, or for adults one that is for them alone. */
function linesToTalk(country: Country, audience: Audience): HelpEntry[] {
  const named = entryOf(country.primary.childHelpline ?? '');
  const rank = (entry: HelpEntry): number => {
    if (audience !== 'minor' && !entry.audience.includes('minor')) return 0;
    return entry === named ? 1 : 2 + listening.indexOf(entry.kind);
  };
  return [...new Set([...(named ? [named] : []), ...country.entries])]
    .filter((entry) => entry === named || listening.includes(entry.kind))
    .filter((entry) => entry.audience.includes(audience) && numberOf(entry) !== null)
    .sort((a, b) => rank(a) - rank(b));
}

function lineToTalk(country: Country, { audience, now }: Caller): PrimaryNumber | null {
  const lines = linesToTalk(country, audience);
  const answers = (entry: HelpEntry) =>
    now === undefined || isOpen(entry.hours, country.timeZone, now) !== false;
  const crisis = entryOf(country.primary.crisis ?? '');
  const open = lines.find(answers);
  if (open) return numberOf(open);
  // At night a crisis line that answers is better than a helpline that does not.
  if (crisis && answers(crisis) && numberOf(crisis)) return null;
  return numberOf(lines[0]);
}

/** The three numbers a warning may name; null where we are not sure enough of any to name it there. */
export function primaryNumbers(code: string, caller: Caller = { audience: 'minor' }): PrimaryNumbers {
  const country = countryOf(code);
  return {
    emergency: numberOf(entryOf(country.primary.emergency ?? '')),
    childHelpline: lineToTalk(country, caller),
    crisis: numberOf(entryOf(country.primary.crisis ?? '')),
  };
}
