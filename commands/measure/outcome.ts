import { type ScanAlert, scanMessages } from '../scan/scan-line';
import type { LabelledCase } from './labelled-case';

/** `hit`: warned in time. `late`, `early`: warned outside the lines an expert set, which counts as a miss. */
export type Verdict = 'hit' | 'late' | 'early' | 'miss' | 'quiet' | 'wrong';

export interface Outcome {
  verdict: Verdict;
  right: boolean;
  alerts: ScanAlert[];
  /** Rules that showed something in a message of another person, after context weakened it. */
  fired: string[];
}

function verdictOf({ y, notBefore = 0, by = Number.POSITIVE_INFINITY }: LabelledCase, at?: number): Verdict {
  if (y === 0) return at === undefined ? 'quiet' : 'wrong';
  if (at === undefined) return 'miss';
  if (at > by) return 'late';
  return at < notBefore ? 'early' : 'hit';
}

/** Runs one case through what ships and says how it came out. */
export function outcomeOf(item: LabelledCase): Outcome {
  const fired = new Set<string>();
  const alerts = scanMessages(item.messages, { notices: false }, (report) => {
    if (report.author.role !== 'self') for (const cue of report.cues) if (cue.weight > 0) fired.add(cue.rule);
  });
  const verdict = verdictOf(item, alerts[0]?.at);
  return { verdict, right: verdict === 'hit' || verdict === 'quiet', alerts, fired: [...fired] };
}

/** Rules in the very message that tipped an alert. */
export const tippedBy = (alert: ScanAlert): string[] => [
  ...new Set(alert.why.filter((why) => why.message === alert.at).map((why) => why.rule)),
];
