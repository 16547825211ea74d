import type { Cue, CueReport } from '../model';

/** A cue with the report of the message that showed it. */
export interface Shown {
  report: CueReport;
  cue: Cue;
}

/** The heaviest cues whose words do not overlap within a message: one phrase counts once, whatever saw it. */
export function apart(shown: readonly Shown[]): Shown[] {
  const taken: Shown[] = [];
  for (const one of [...shown].sort((a, b) => b.cue.weight - a.cue.weight)) {
    const covered = taken.some(
      (other) =>
        other.report === one.report &&
        (other.cue.rule === one.cue.rule || (other.cue.start < one.cue.end && one.cue.start < other.cue.end)),
    );
    if (!covered) taken.push(one);
  }
  return taken;
}

/** How many kinds have words of their own: one phrase is not two signs because rules of two kinds see it. */
export const kindsApart = (shown: readonly Shown[]): number =>
  new Set(apart(shown).map(({ cue }) => cue.kind)).size;
