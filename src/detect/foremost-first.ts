import { type ConversationMemory, type CueReport, concernOf, type Finding, levels } from '../model';
import { isKind } from './is-sign';

/** The weights of the signs of one concern in one message together. */
const signsOf = ({ cues }: CueReport, concern: Finding['concern']): number =>
  cues.reduce(
    (sum, { kind, weight }) => (isKind(kind) && concernOf(kind) === concern ? sum + weight : sum),
    0,
  );

/**
 * What the message is most about comes first. Where every message a finding rests on speaks more than twice as much of
 * the other concern, and that one is said, it is beside the point: a threat to find somebody is no gift.
 */
export function foremostFirst(
  found: readonly Finding[],
  tipping: CueReport,
  memory: ConversationMemory,
): Finding[] {
  const rank = ({ level, concern }: Finding): number =>
    levels.indexOf(level) * 1000 + signsOf(tipping, concern);
  const isBeside = ({ concern, level, reasons }: Finding): boolean => {
    const other = concern === 'grooming' ? 'harassment' : 'grooming';
    const said =
      found.some((finding) => finding.concern === other) ||
      memory.raised.some(
        ({ kind, people }) => concernOf(kind) === other && people.includes(tipping.author.name),
      );
    if (level !== 'caution' || !said) return false;
    const rests = new Set(reasons.map(({ message }) => message));
    return memory.reports
      .filter(({ message, author }) => rests.has(message) && author.role !== 'self')
      .every((report) => signsOf(report, concern) * 2 < signsOf(report, other));
  };
  return found.filter((finding) => !isBeside(finding)).sort((a, b) => rank(b) - rank(a));
}
