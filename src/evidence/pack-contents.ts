import type { Incident } from '../model';
import { exactTimes } from './exact-time';
import { type Fact, factsOf } from './facts';
import type { Gathered } from './gathered';
import { phrasesOf, type ReadPhrase, type Term, termsOf } from './glossary';
import { type Hidden, Hider } from './hider';
import { type LeftOut, leftOutOf } from './left-out';
import { namesToHide } from './names-to-hide';
import { isMasked, type PackChoices } from './pack-choices';
import { packWords, type Say } from './pack-words';
import { type PackParty, partiesOf } from './parties';
import { type TranscriptConversation, transcriptOf } from './transcript';

/** An incident as the pack lists it; its words are in the transcript. */
export interface PackIncident {
  number: number;
  kind: Incident['kind'];
  concern: Incident['concern'];
  level: Incident['level'];
  pattern: string;
  people: string[];
  conversation: number;
  at: number;
  time: string;
  rulesVersion: string;
  /** What it rests on, oldest first; without a line where the words were not kept. */
  reasons: {
    line?: number;
    rule: string;
    kind: Incident['reasons'][number]['kind'];
    time: string;
    name: string;
  }[];
}

/** Everything a pack says, before it is put into files; what the page shows before it is saved. */
export interface PackContents {
  choices: PackChoices;
  masked: boolean;
  conversations: TranscriptConversation[];
  incidents: PackIncident[];
  parties: PackParty[];
  facts: Fact[];
  terms: Term[];
  phrases: ReadPhrase[];
  hidden: Hidden[];
  leftOut: LeftOut[];
}

const nameless = (say: Say) => ({ self: say('child'), other: say('other'), unknown: say('unsure') });

function listed(
  incidents: readonly Incident[],
  conversations: readonly TranscriptConversation[],
  choices: PackChoices,
  name: (shown: string) => string,
): PackIncident[] {
  const time = exactTimes(choices.timeZone);
  return incidents.map((incident, index) => {
    const number = index + 1;
    const conversation = conversations.find((one) => one.incidents.includes(number));
    const lines = conversation?.lines.filter((line) => line.incidents.includes(number)) ?? [];
    const places = new Map(incident.messages.map((message, at) => [message.id, at] as const));
    // Lines of one incident stand in the transcript in the order of time, as they do in the log.
    const inOrder = [...incident.messages].sort((a, b) => a.at - b.at);
    return {
      number,
      kind: incident.kind,
      concern: incident.concern,
      level: incident.level,
      pattern: incident.pattern,
      people: incident.people.map(name),
      conversation: conversation?.number ?? 0,
      at: incident.at,
      time: time(incident.at).iso,
      rulesVersion: incident.rulesVersion,
      reasons: incident.reasons.map(({ message, rule, kind, at, author }) => {
        const line = places.has(message)
          ? lines[inOrder.findIndex(({ id }) => id === message)]?.number
          : undefined;
        return { ...(line && { line }), rule, kind, time: time(at).iso, name: name(author.name) };
      }),
    };
  });
}

/**
 * Chosen incidents become what one receiver is given, in the receiver's language. Pure: no clock and no chance in it,
 * so that the same choices give the same pack to the last byte.
 */
export function packContents(gathered: Gathered, choices: PackChoices): PackContents {
  const masked = isMasked(choices.receiver);
  const say = packWords(choices.language);
  const incidents = [...gathered.incidents].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  const hider = masked ? new Hider(namesToHide(incidents, say), choices.hidden) : undefined;
  const conversations = transcriptOf(incidents, {
    language: choices.language,
    timeZone: choices.timeZone,
    ...(hider && { hider }),
    nameless: nameless(say),
    keepAddress: choices.receiver !== 'school',
  });
  const name = (shown: string) => (hider ? hider.name(shown) : shown);
  const parties = partiesOf(incidents, conversations, choices, hider);
  return {
    choices,
    masked,
    conversations,
    incidents: listed(incidents, conversations, choices, name),
    parties,
    facts: factsOf(conversations),
    terms: termsOf(conversations),
    phrases: phrasesOf(conversations),
    hidden: hider?.log ?? [],
    leftOut: leftOutOf({ gathered, incidents, conversations, choices, masked }),
  };
}
