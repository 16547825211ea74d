import {
  type Concern,
  type CueKind,
  groomingKinds,
  harassmentKinds,
  type Kind,
  type Level,
  probeKinds,
  type Weight,
} from '../model';
import data from '../rules/patterns.json';

/** One thing a pattern asks for. */
export interface Need {
  cues: ReadonlySet<CueKind>;
  /** Each counted cue weighs at least this, after context and time. */
  weight: Weight;
  /** Shown by the child instead of by the person judged. */
  bySelf: boolean;
  /** The newest message itself must show it. */
  now: boolean;
  /** At least so many messages, and so many different kinds. */
  messages: number;
  kinds: number;
  /** At least so many different rules, each with words of its own: one phrase never counts twice. */
  rules: number;
  /** Least sum of the weights of those words. */
  weights: number;
  /** Counted only after something that met the need before it: what goes on after the child said stop. */
  after: boolean;
}

/**
 * What must bear a pattern out in the middle of a talk: the talk; the line and the talk together, a little; or nothing,
 * for what is so telling. Where the talk is not asked, what makes the pattern must stand near together.
 */
export type Asks = 'talk' | 'line' | 'nothing';

export interface Pattern {
  id: string;
  concern: Concern;
  /** Fixed kind; otherwise that of the strongest cue. */
  kind?: Kind;
  level: Level;
  from: 'person' | 'people';
  people: number;
  hours: number;
  /** Nothing counts that stands more lines of all before the newest message. */
  lines: number;
  needs: Need[];
  /** Least sum over kinds of the strongest weight plus a little for repetition. */
  sum: number;
  asks: Asks;
}

interface WrittenNeed {
  cues: string | string[];
  weight: number;
  by?: string;
  now?: boolean;
  messages?: number;
  kinds?: number;
  rules?: number;
  weights?: number;
  after?: boolean;
}

const sets: Record<string, readonly CueKind[]> = {
  harassment: harassmentKinds,
  // Hatred of a group that nobody here belongs to is a notice, however often it is repeated.
  'harassment-of-somebody': harassmentKinds.filter((kind) => kind !== 'hate'),
  grooming: groomingKinds,
  'grooming-or-probe': [...groomingKinds, ...probeKinds],
};

function cuesOf(written: string | string[], concern: Concern): ReadonlySet<CueKind> {
  if (Array.isArray(written)) return new Set(written as CueKind[]);
  return new Set(sets[written === 'concern' ? concern : written] ?? []);
}

function readPattern(written: (typeof data.patterns)[number]): Pattern[] {
  const concerns: Concern[] =
    'concern' in written ? [written.concern as Concern] : ['grooming', 'harassment'];
  return concerns.map((concern) => ({
    id: written.id,
    concern,
    ...('kind' in written ? { kind: written.kind as Kind } : {}),
    level: written.level as Level,
    from: written.from as Pattern['from'],
    people: 'people' in written ? (written.people as number) : 1,
    hours: written.hours,
    lines: 'lines' in written ? (written.lines as number) : Number.POSITIVE_INFINITY,
    sum: 'sum' in written ? (written.sum as number) : 0,
    asks: 'asks' in written ? (written.asks as Asks) : 'talk',
    needs: (written.needs as WrittenNeed[]).map((need) => ({
      cues: cuesOf(need.cues, concern),
      weight: need.weight as Weight,
      bySelf: need.by === 'self',
      now: need.now === true,
      messages: need.messages ?? 1,
      kinds: need.kinds ?? 1,
      rules: need.rules ?? 1,
      weights: need.weights ?? 0,
      after: need.after === true,
    })),
  }));
}

/** Patterns, gravest level first. */
export const patterns: readonly Pattern[] = data.patterns
  .flatMap(readPattern)
  .sort((a, b) => Number(b.level === 'danger') - Number(a.level === 'danger'));
