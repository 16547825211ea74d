import type { Cue, CueReport } from '../model';

/** Kinds that friends trade in play. What asks for secrets, pictures, money or self-harm is never play. */
const playful = new Set<string>(['insult', 'threat', 'humiliation', 'exclusion']);

/** Play goes both ways and is recent: the child gave back as good, or laughed, within a quarter of an hour. */
const playWindow = 15 * 60_000;

/**
 * Cues of a report with mutual play taken into account: where the child jokes in the same way around the same
 * time, playful kinds weigh one less. Asking to stop ends the play.
 */
export function easeBanter(report: CueReport, recent: readonly CueReport[]): Cue[] {
  if (!report.cues.some((cue) => playful.has(cue.kind) && cue.weight < 4)) return report.cues;
  let plays = false;
  for (const other of recent) {
    if (other.author.role !== 'self' || Math.abs(other.at - report.at) > playWindow) continue;
    for (const cue of other.cues) {
      if (cue.kind === 'stop-request' || cue.kind === 'distress') return report.cues;
      if (cue.kind === 'banter' || (cue.kind === 'insult' && cue.weight >= 2)) plays = true;
    }
  }
  if (!plays) return report.cues;
  return report.cues.map((cue) =>
    playful.has(cue.kind) && cue.weight > 0 && cue.weight < 4
      ? { ...cue, weight: (cue.weight - 1) as Cue['weight'] }
      : cue,
  );
}
