import { type CueKind, type CueReport, contextKinds, probeKinds } from '../model';

/** How many of a person's lines count as those that lean most. */
export const loudest = 4;

export const contexts: ReadonlySet<CueKind> = new Set<CueKind>(contextKinds);
const probes = new Set<CueKind>(probeKinds);

/** The weight of the heaviest sign, small talk apart. */
export const heaviest = ({ cues }: CueReport): number =>
  cues.reduce(
    (most, { kind, weight }) => (contexts.has(kind) || probes.has(kind) ? most : Math.max(most, weight)),
    0,
  );

/** What somebody showed in what is remembered of a talk. */
export class Person {
  readonly strongest = new Map<CueKind, number>();
  readonly messages = new Map<CueKind, number>();
  readonly contexts = new Map<CueKind, number>();
  signs = 0;
  heavy = 0;
  /** Of signs in earlier sittings, whose lines the page need not show any more. */
  private readonly leans: number[] = [];
  lines = 0;
  /** The furthest the talk leant at one of their signs. */
  together = Number.NEGATIVE_INFINITY;

  /** As `loudest` of a talk, over what is remembered. */
  get loudest(): number {
    const most = this.leans.toSorted((a, b) => b - a).slice(0, loudest);
    return most.reduce((sum, one) => sum + Math.max(0, one), 0);
  }

  see(report: CueReport): void {
    const { cues, talk } = report;
    if (talk) {
      this.leans.push(talk.now);
      this.lines = Math.max(this.lines, talk.lines);
      // An older version told none.
      this.together = Math.max(this.together, talk.together ?? Number.NEGATIVE_INFINITY);
    }
    const best = new Map<CueKind, number>();
    for (const { kind, weight } of cues)
      if (contexts.has(kind)) best.set(kind, 0);
      else if (weight > 0) best.set(kind, Math.max(best.get(kind) ?? 0, weight));
    for (const [kind, weight] of best) {
      const seen = contexts.has(kind) ? this.contexts : this.messages;
      seen.set(kind, (seen.get(kind) ?? 0) + 1);
      if (weight > 0) this.strongest.set(kind, Math.max(this.strongest.get(kind) ?? 0, weight));
    }
    if ([...best.values()].some((weight) => weight > 0)) this.signs++;
    if (heaviest(report) >= 2) this.heavy++;
  }
}
