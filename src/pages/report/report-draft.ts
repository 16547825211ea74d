import { composeReport } from '../../help/compose-report';
import type { Audience } from '../../help/help-entry';
import { platformOf } from '../../help/platform';
import { receiversFor } from '../../help/receivers';
import type { Report, ReportInput, ReportLine } from '../../help/report-input';
import type { Incident, Kind, Language, Role } from '../../model';

/** What is chosen on the report page so far. */
export interface ReportDraft {
  incident: Incident;
  country: string;
  receiver: string;
  reporter: Audience;
  /** Undefined: the language of the receiver. */
  language?: Language;
  showNames: boolean;
  showAddress: boolean;
  showChildName: boolean;
  /** Ids of the lines that are shared. */
  lines: readonly string[];
}

/** Everything but the child's own name; the first receiver of the country. */
export function firstChoices(incident: Incident, country: string): ReportDraft {
  const reporter: Audience = 'minor';
  return {
    incident,
    country,
    reporter,
    receiver: receiversFor(country, reporter)[0]?.id ?? 'platform',
    showNames: true,
    showAddress: true,
    showChildName: false,
    lines: incident.messages.map(({ id }) => id),
  };
}

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
  return composeReport(inputOf(draft.incident, draft.language ?? reader), {
    country: draft.country,
    receiver: draft.receiver,
    reporter: draft.reporter,
    ...(draft.language && { language: draft.language }),
    showNames: draft.showNames,
    showWords: draft.lines.length > 0,
    lines: draft.lines,
    showAddress: draft.showAddress,
    showChildName: draft.showChildName,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  });
}
