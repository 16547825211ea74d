import type { LabelledCase } from '../measure/labelled-case';
import { tippedBy } from '../measure/outcome';
import type { ScanAlert, ScanAnswer } from '../scan/scan-line';

/** A case that one of two sets of rules judges otherwise than the other. */
export interface VerdictChange {
  corpus: string;
  held: boolean;
  item: LabelledCase;
  /** `moved`: warned in before and after, but elsewhere, as another kind or at another level. */
  sort: 'gained' | 'lost' | 'moved';
  before: string;
  after: string;
  /** Rules that tipped the warnings that came, or those that went, and the first message at which they did. */
  rules: string[];
  text: string;
}

const alertsOf = (answer: ScanAnswer): ScanAlert[] => ('alerts' in answer ? answer.alerts : []);

const said = (alerts: readonly ScanAlert[]): string =>
  alerts.map(({ at, kind, level }) => `${level} ${kind} at ${at}`).join(', ') || 'quiet';

/** What changed for one case; nothing where the same warnings come at the same lines. */
export function verdictChange(
  item: LabelledCase,
  before: ScanAnswer,
  after: ScanAnswer,
): Omit<VerdictChange, 'corpus' | 'held'> | undefined {
  const [old, now] = [alertsOf(before), alertsOf(after)];
  if (said(old) === said(now)) return undefined;
  const sort = old.length === 0 ? 'gained' : now.length === 0 ? 'lost' : 'moved';
  const came = now.filter((alert) => !old.some((other) => said([other]) === said([alert])));
  const went = old.filter((alert) => !now.some((other) => said([other]) === said([alert])));
  const changed = sort === 'lost' || came.length === 0 ? went : came;
  return {
    item,
    sort,
    before: said(old),
    after: said(now),
    rules: [...new Set(changed.flatMap(tippedBy))],
    text: item.messages[changed[0]?.at ?? 0]?.text ?? '',
  };
}
