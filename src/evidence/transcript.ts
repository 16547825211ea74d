import { platformOf } from '../help/platform';
import type { CueKind, Incident, KeptMessage, Language, Role } from '../model';
import { exactTimes } from './exact-time';
import type { Hider } from './hider';

/** One sign a rule read in a line. */
export interface LineSign {
  /** Number of the incident in the pack, from 1. */
  incident: number;
  rule: string;
  kind: CueKind;
  /** Place in the text, in UTF-16 units; left out where hiding moved it. */
  start?: number;
  end?: number;
  words: string;
}

export interface TranscriptLine {
  /** Runs through the whole pack, from 1. */
  number: number;
  incidents: number[];
  /** The site's own id of the message, or one made from author, text and time; empty in a masked pack. */
  message: string;
  role: Role;
  /** As the page showed it, or what stands for it. */
  name: string;
  at: number;
  time: string;
  utc: string;
  text: string;
  signs: LineSign[];
}

export interface TranscriptConversation {
  number: number;
  platform: string;
  host: string;
  title: string;
  /** Opaque id the site gives the conversation; empty in a masked pack. */
  id: string;
  addresses: string[];
  incidents: number[];
  lines: TranscriptLine[];
}

/** How a pack names things: as they stand, or hidden. */
export interface Wording {
  language: Language;
  timeZone: string;
  /** Absent in a full pack. */
  hider?: Hider;
  /** Said where the page showed no name. */
  nameless: Record<Role, string>;
  keepAddress: boolean;
}

/** The same conversation may hold several incidents with lines in common. */
const keyOf = ({ host, conversation }: Incident): string =>
  JSON.stringify([host, conversation.site, conversation.id]);

interface Numbered {
  incident: Incident;
  number: number;
}

function merged(incidents: readonly Numbered[]): { message: KeptMessage; incidents: number[] }[] {
  const lines = new Map<string, { message: KeptMessage; incidents: number[] }>();
  for (const { incident, number } of incidents)
    for (const message of incident.messages) {
      // A line that was edited between two incidents is two lines.
      const key = JSON.stringify([message.id, message.text]);
      const known = lines.get(key);
      if (known) known.incidents.push(number);
      else lines.set(key, { message, incidents: [number] });
    }
  return [...lines.values()].sort((a, b) => a.message.at - b.message.at);
}

function signsIn(message: KeptMessage, all: readonly Numbered[], shown: string, hider?: Hider): LineSign[] {
  const moved = shown !== message.text;
  return all.flatMap(({ incident, number }) =>
    incident.reasons
      .filter((reason) => reason.message === message.id)
      .map(({ rule, kind, start, end }) => {
        const words = message.text.slice(start, end).trim();
        return {
          incident: number,
          rule,
          kind,
          ...(moved ? {} : { start, end }),
          words: hider ? hider.hide(words, undefined) : words,
        };
      }),
  );
}

/** Both sides of each conversation in order, every line once, with what was read in it. */
export function transcriptOf(
  incidents: readonly Incident[],
  { language, timeZone, hider, nameless, keepAddress }: Wording,
): TranscriptConversation[] {
  const local = exactTimes(timeZone);
  const utc = exactTimes('UTC');
  const groups = new Map<string, Numbered[]>();
  incidents.forEach((incident, index) => {
    const key = keyOf(incident);
    groups.set(key, [...(groups.get(key) ?? []), { incident, number: index + 1 }]);
  });
  let number = 0;
  return [...groups.values()].map((group, index) => {
    const { host, conversation } = (group[0] as Numbered).incident;
    const platform = platformOf(host);
    const urls = [...new Set(group.map(({ incident }) => incident.url))];
    const lines = merged(group).map(({ message, incidents }) => {
      number++;
      const { author } = message;
      const text = hider ? hider.hide(message.text, number) : message.text;
      const name = (hider ? hider.name(author.name) : author.name).trim() || nameless[author.role];
      return {
        number,
        incidents,
        message: hider ? '' : message.id,
        role: author.role,
        name,
        at: message.at,
        time: local(message.at).iso,
        utc: utc(message.at).iso,
        text,
        signs: signsIn(
          message,
          group.filter((one) => incidents.includes(one.number)),
          text,
          hider,
        ),
      };
    });
    return {
      number: index + 1,
      platform: platform.id === 'generic' ? host : platform.name[language],
      host,
      title: hider ? hider.hide(conversation.title, 'title') : conversation.title,
      id: hider ? '' : conversation.id,
      addresses: (keepAddress ? urls : []).map((url) => (hider ? hider.address(url) : url)).filter(Boolean),
      incidents: group.map((one) => one.number),
      lines,
    };
  });
}
