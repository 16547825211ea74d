import type { LabelledCase } from './labelled-case';
import type { Outcome } from './outcome';

/** Which cases to show, in the words of the command line. */
export interface Wanted {
  /** Mistakes of this kind, rule or function: so many misses and so many false alarms. */
  show?: string;
  /** So many of each corpus. */
  misses: number;
  falses: number;
  /** Only cases whose function or label holds this are measured at all. */
  only?: string;
}

/** A case that came out wrong, as one line to read. */
export interface Note {
  sort: 'miss' | 'false';
  text: string;
}

/** True where the case is a mistake about `what`: a kind, a rule or a function. */
function isAbout(what: string, item: LabelledCase, { alerts, fired }: Outcome): boolean {
  return (
    item.label === what ||
    (item.y === 1 && (item.kinds.includes(what) || item.concern === what || fired.includes(what))) ||
    alerts.some(
      (alert) => alert.kind === what || alert.concern === what || alert.why.some((why) => why.rule === what),
    )
  );
}

function saidIn(item: LabelledCase, first: number | undefined): string {
  const { messages, notBefore, by } = item;
  if (messages.length <= 3) return messages.map(({ text }) => text).join(' / ');
  const wanted = notBefore === undefined ? '' : `, wanted ${notBefore}–${by}`;
  const at = first === undefined ? 'none' : `${first}${wanted}: ${messages[first]?.text}`;
  return `${messages.length} lines; first alert ${first === undefined ? `none${wanted}` : at}`;
}

/** The line for a mistake; nothing where the case came out right or was not asked for. */
export function noteOf(item: LabelledCase, outcome: Outcome, wanted: Wanted): Note | undefined {
  const { right, alerts, fired } = outcome;
  if (right || (wanted.show !== undefined && !isAbout(wanted.show, item, outcome))) return undefined;
  const said = saidIn(item, alerts[0]?.at);
  if (item.y === 1) {
    const seen = fired.length > 0 ? ` (saw ${fired.join(',')})` : '';
    return { sort: 'miss', text: `  miss  ${item.id} [${item.label}]${seen} ${said.slice(0, 600)}` };
  }
  const rules = [...new Set(alerts.flatMap((alert) => alert.why.map((why) => why.rule)))].join(',');
  return { sort: 'false', text: `  FALSE ${item.id} [${item.label}] ${rules}: ${said.slice(0, 300)}` };
}
