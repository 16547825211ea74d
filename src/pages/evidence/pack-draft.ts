import { browserName } from '../../browser/browser-name';
import { isMasked, type PackChoices, type Receiver } from '../../evidence/pack-choices';
import type { Incident, Language } from '../../model';

/** What is chosen on the page so far. */
export interface PackDraft {
  /** Ids of the chosen incidents. */
  ids: readonly string[];
  receiver: Receiver;
  language: Language;
  country: string;
  /** As typed, with commas. */
  hidden: string;
  accounts: Readonly<Record<string, string>>;
}

const sameChat = (a: Incident, b: Incident): boolean =>
  a.host === b.host && a.conversation.site === b.conversation.site && a.conversation.id === b.conversation.id;

/** All of the chat one came from: a line alone says little. What the child called fine is not taken along. */
export const idsOfChat = (start: Incident, all: readonly Incident[]): string[] => [
  ...new Set([
    start.id,
    ...all.filter((one) => sameChat(one, start) && one.fineAt === undefined).map(({ id }) => id),
  ]),
];

export const firstDraft = (
  start: Incident | undefined,
  all: readonly Incident[],
  known: { country: string; language: Language; school?: string },
): PackDraft => ({
  ids: start ? idsOfChat(start, all) : [],
  receiver: 'police',
  language: known.language,
  country: known.country,
  hidden: known.school ?? '',
  accounts: {},
});

/** Commas of both languages, and nothing that is only a space. */
const wordsIn = (typed: string): string[] =>
  typed
    .split(/[,，、;；]/)
    .map((word) => word.trim())
    .filter(Boolean);

/** The rest of what a pack must be told: when, where, and by what it is made. */
export const choicesOf = (draft: PackDraft, extension: string, madeAt: number): PackChoices => ({
  receiver: draft.receiver,
  language: draft.language,
  country: draft.country,
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  madeAt,
  extension,
  browser: browserName(),
  hidden: isMasked(draft.receiver) ? wordsIn(draft.hidden) : [],
  accounts: draft.accounts,
});

/** Names of those an account can be written down for. */
export const peopleOf = (incidents: readonly Incident[]): string[] => [
  ...new Set(incidents.flatMap(({ people }) => people).filter((name) => name.trim() !== '')),
];
