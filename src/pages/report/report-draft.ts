import { composeReport } from '../../help/compose-report';
import type { Audience } from '../../help/help-entry';
import { platformOf } from '../../help/platform';
import { receiversFor } from '../../help/receivers';
import type { Report, ReportInput, ReportLine } from '../../help/report-input';
import { groomingKinds, type Incident, type Kind, type Language, type Policy, type Role } from '../../model';
import { contactName } from '../../ui/contact-name';

/** What is chosen on the report page so far. */
export interface ReportDraft {
  incident: Incident;
  country: string;
  receiver: string;
  reporter: Audience;
  /** Undefined: the language of the receiver. */
  language?: Language;
  /** What the school's policy says; empty without one. */
  school: Policy;
  showNames: boolean;
  showAddress: boolean;
  showChildName: boolean;
  /** Words to black out everywhere, such as the school; separated by commas. */
  hidden: string;
  /** Ids of the lines that are shared. */
  lines: readonly string[];
}

/** What adults may be doing to a child; the rest are unkind words, and the platform can act on those. */
const byAdults: readonly Kind[] = ['image-threat', 'sexual-harassment', ...groomingKinds];

/** A sign that may be wrong goes to someone the child knows first; what is danger goes to those who investigate. */
function firstReceiver({ kind, level }: Incident, country: string, reporter: Audience): string {
  if (!byAdults.includes(kind)) return 'platform';
  return level === 'danger' ? (receiversFor(country, reporter)[0]?.id ?? 'generic') : 'guardian-note';
}

/** Everything but the child's own name and school. */
export function firstChoices(incident: Incident, country: string, school: Policy = {}): ReportDraft {
  const reporter: Audience = 'minor';
  return {
    incident,
    country,
    reporter,
    receiver: firstReceiver(incident, country, reporter),
    school,
    hidden: school.schoolName ?? '',
    showNames: true,
    showAddress: true,
    showChildName: false,
    lines: incident.messages.map(({ id }) => id),
  };
}

/** Commas of both languages, and nothing that is only a space. */
const wordsIn = (hidden: string): string[] =>
  hidden
    .split(/[,，、;；]/)
    .map((word) => word.trim())
    .filter(Boolean);

const from: Record<Role, ReportLine['from']> = { self: 'child', other: 'other', unknown: 'unknown' };

function inputOf(incident: Incident, language: Language): ReportInput {
  const kinds = new Set<Kind>([incident.kind]);
  const platform = platformOf(incident.host);
  return {
    concern: incident.concern,
    kinds: [...kinds],
    site: platform.id === 'generic' ? incident.host : platform.name[language],
    url: incident.url,
    conversation: incident.conversation.title,
    people: incident.people.filter(Boolean),
    at: incident.at,
    lines: incident.messages.map(({ id, author, text, at }) => ({
      id,
      from: from[author.role],
      name: author.name,
      text,
      at,
    })),
  };
}

/** The text as the receiver would get it. */
export function reportOf(draft: ReportDraft, reader: Language): Report {
  const { contact, languages = [] } = draft.receiver === 'school' ? draft.school : {};
  const language = draft.language ?? languages[0];
  return composeReport(inputOf(draft.incident, language ?? reader), {
    country: draft.country,
    receiver: draft.receiver,
    reporter: draft.reporter,
    ...(language && { language }),
    ...(contact && { receiverName: contactName(contact, language ?? reader) }),
    hiddenWords: wordsIn(draft.hidden),
    showNames: draft.showNames,
    showWords: draft.lines.length > 0,
    lines: draft.lines,
    showAddress: draft.showAddress,
    showChildName: draft.showChildName,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  });
}
