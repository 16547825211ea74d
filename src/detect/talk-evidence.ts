import {
  type ConversationMemory,
  type CueKind,
  type CueReport,
  contextKinds,
  groomingKinds,
  harassmentKinds,
  probeKinds,
} from '../model';

/** Of what is remembered, this much belongs to the talk at hand. */
const within = 14 * 86_400_000;
const enoughLines = 12;
/** How many of a person's lines count as those that lean most. */
export const loudest = 4;

const harassment = new Set<CueKind>(harassmentKinds);
const grooming = new Set<CueKind>(groomingKinds);
const probes = new Set<CueKind>(probeKinds);
const contexts = new Set<CueKind>(contextKinds);
/** What of the child's own lines says how it takes the talk. */
const ownWords = new Set<CueKind>([...contextKinds, 'insult']);

/** What a talk shows at one message, by the names used in `rules/weights/talk.json`. */
export type TalkEvidence = Map<string, number>;

class Person {
  readonly strongest = new Map<CueKind, number>();
  readonly messages = new Map<CueKind, number>();
  readonly contexts = new Map<CueKind, number>();
  signs = 0;
  heavy = 0;
  /** Of signs in earlier sittings, whose lines the page need not show any more. */
  private readonly leans: number[] = [];
  lines = 0;

  /** As `loudest` of a talk, over what is remembered. */
  get loudest(): number {
    const most = this.leans.sort((a, b) => b - a).slice(0, loudest);
    return most.reduce((sum, one) => sum + Math.max(0, one), 0);
  }

  see({ cues, talk }: CueReport): void {
    if (talk) {
      this.leans.push(talk.now);
      this.lines = Math.max(this.lines, talk.lines);
    }
    const best = new Map<CueKind, number>();
    for (const { kind, weight } of cues)
      if (contexts.has(kind)) best.set(kind, 0);
      else if (weight > 0) best.set(kind, Math.max(best.get(kind) ?? 0, weight));
    let most = 0;
    for (const [kind, weight] of best) {
      if (contexts.has(kind)) {
        this.contexts.set(kind, (this.contexts.get(kind) ?? 0) + 1);
        continue;
      }
      this.strongest.set(kind, Math.max(this.strongest.get(kind) ?? 0, weight));
      this.messages.set(kind, (this.messages.get(kind) ?? 0) + 1);
      if (!probes.has(kind)) most = Math.max(most, weight);
    }
    if ([...best.keys()].some((kind) => !contexts.has(kind))) this.signs++;
    if (most >= 2) this.heavy++;
  }
}

const isSame = (a: CueReport, b: CueReport): boolean =>
  a.author.role === b.author.role && a.author.name === b.author.name;

export function talkEvidence({ reports }: ConversationMemory, tipping: CueReport): TalkEvidence {
  const recent = reports.filter(({ at }) => at >= tipping.at - within && at <= tipping.at);
  const person = new Person();
  const child = new Map<CueKind, number>();
  const third = new Set<CueKind>();
  const unkind = new Set<string>();
  for (const report of recent) {
    const kinds = new Set(report.cues.map(({ kind }) => kind));
    if (report.author.role === 'self') {
      for (const kind of kinds) if (ownWords.has(kind)) child.set(kind, (child.get(kind) ?? 0) + 1);
      continue;
    }
    if (report.cues.some(({ kind, weight }) => harassment.has(kind) && weight > 0))
      unkind.add(report.author.name);
    if (isSame(report, tipping)) person.see(report);
    else for (const kind of kinds) if (contexts.has(kind)) third.add(kind);
  }
  const evidence: TalkEvidence = new Map();
  const put = (name: string, value: number): void => {
    if (value !== 0) evidence.set(name, value);
  };
  for (const [kind, weight] of person.strongest)
    for (let step = 1; step <= weight; step++) put(`${kind} ${step}`, 1);
  for (const [kind, count] of person.messages) put(`${kind} again`, Math.min(3, count - 1) / 2);
  const kindsOf = (set: ReadonlySet<CueKind>, least: number): number =>
    [...person.strongest].filter(([kind, weight]) => set.has(kind) && weight >= least).length;
  const many = kindsOf(grooming, 1);
  const heavyKinds = kindsOf(grooming, 2);
  put('harassment kinds', Math.min(4, kindsOf(harassment, 1)) / 2);
  put('grooming kinds', Math.min(6, many) / 2);
  put('grooming kinds heavy', Math.min(5, heavyKinds) / 2);
  put('probe kinds', kindsOf(probes, 1) / 2);
  for (const least of [2, 3, 4]) {
    put(`grooming kinds ${least}`, many >= least ? 1 : 0);
    put(`grooming kinds heavy ${least}`, heavyKinds >= least ? 1 : 0);
    put(`heavy signs ${least}`, person.heavy >= least ? 1 : 0);
  }
  put('signs', Math.log1p(person.signs));
  put('heavy signs', Math.log1p(person.heavy));
  const now = tipping.cues.reduce(
    (most, { kind, weight }) => (contexts.has(kind) || probes.has(kind) ? most : Math.max(most, weight)),
    0,
  );
  for (let step = 1; step <= now; step++) put(`now ${step}`, 1);
  for (const [kind, count] of child) put(`child ${kind}`, Math.min(2, count));
  for (const [kind, count] of person.contexts) put(`person ${kind}`, Math.min(3, count) / 2);
  for (const kind of third) put(`others ${kind}`, 1);
  put('unkind people 2', unkind.size >= 2 ? 1 : 0);
  put('unkind people 3', unkind.size >= 3 ? 1 : 0);
  const { talk } = tipping;
  if (talk) {
    put('lines', Math.log1p(Math.min(enoughLines, person.lines - 1)) / 2);
    put('several people', talk.people > 1 ? 1 : 0);
    put('child share', talk.own / talk.lines);
    put('child silent', talk.own === 0 ? 1 : 0);
    put('leans now', talk.now / 200);
    put('leans newest', talk.newest / 100);
    put('leans all', talk.all / 100);
    put('leans loudest', Math.max(talk.loudest, person.loudest) / 400);
  }
  return evidence;
}
