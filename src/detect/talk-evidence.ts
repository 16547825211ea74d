import {
  type ConversationMemory,
  type CueKind,
  type CueReport,
  contextKinds,
  groomingKinds,
  harassmentKinds,
  probeKinds,
} from '../model';
import { contexts, heaviest, Person } from './person-shown';
import { samePerson } from './same-person';

/** Of what is remembered, this much belongs to the talk at hand. */
const within = 14 * 86_400_000;
/** And of that what stands no further back than this many lines of the person judged: in a long chat signs come up by chance. */
const near = 12;
const enoughLines = 12;
/** Lines of a talk that are looked at as a whole, about two screenfuls, and of a chat that counts as long as any. */
export const talkLength = 30;
const longTalk = 400;

const harassment = new Set<CueKind>(harassmentKinds);
const grooming = new Set<CueKind>(groomingKinds);
const probes = new Set<CueKind>(probeKinds);
/** What of the child's own lines says how it takes the talk. */
const ownWords = new Set<CueKind>([...contextKinds, 'insult']);

/** What a talk shows at one message, by the names used in `rules/weights/talk.json`. */
export type TalkEvidence = Map<string, number>;

/** As far as was counted; what is told without numbers, by an older version or on another visit, stands near. */
export const linesBetween = ({ talk }: CueReport, tipping: CueReport): number =>
  talk && tipping.talk ? Math.max(0, tipping.talk.heard - talk.heard || 0) : 0;

/**
 * What is remembered of the talk up to one of its messages, oldest first: of the last lines of the person judged, and
 * what others showed in the last lines of all. Lines before a visit to the page nobody counted: they are taken for none.
 */
export function ofThisTalk({ reports }: ConversationMemory, tipping: CueReport): CueReport[] {
  const { at, talk } = tipping;
  let wrote = talk?.wrote ?? 0;
  let back = 0;
  let between = 0;
  const kept: CueReport[] = [];
  for (const report of reports.toReversed()) {
    if (report.at > at) continue;
    // Only signs come with numbers; what came between two of them stands as far back as the later one.
    between = Math.max(between, linesBetween(report, tipping));
    const theirs = samePerson(report, tipping);
    if (report.talk && theirs) {
      back += Math.max(0, wrote - report.talk.wrote);
      wrote = report.talk.wrote;
    }
    if (report.at < at - within || back > near) break;
    if (theirs || between <= talkLength) kept.unshift(report);
  }
  return kept;
}

/** What the child, the person judged and the others showed. */
class Sides {
  readonly person = new Person();
  readonly child = new Map<CueKind, number>();
  readonly others = new Set<CueKind>();
  readonly unkind = new Set<string>();

  see(report: CueReport, tipping: CueReport): void {
    const kinds = new Set(report.cues.map(({ kind }) => kind));
    if (report.author.role === 'self') {
      for (const kind of kinds) if (ownWords.has(kind)) this.child.set(kind, (this.child.get(kind) ?? 0) + 1);
      return;
    }
    if (report.cues.some(({ kind, weight }) => harassment.has(kind) && weight > 0))
      this.unkind.add(report.author.name);
    if (samePerson(report, tipping)) this.person.see(report);
    else for (const kind of kinds) if (contexts.has(kind)) this.others.add(kind);
  }
}

type Put = (name: string, value: number) => void;

const steps = (name: string, weight: number, put: Put): void => {
  for (let step = 1; step <= weight; step++) put(`${name} ${step}`, 1);
};

function putSigns({ strongest, messages, signs, heavy }: Person, put: Put): void {
  for (const [kind, weight] of strongest) steps(kind, weight, put);
  for (const [kind, count] of messages) put(`${kind} again`, Math.min(3, count - 1) / 2);
  const kindsOf = (set: ReadonlySet<CueKind>, least: number): number =>
    [...strongest].filter(([kind, weight]) => set.has(kind) && weight >= least).length;
  const many = kindsOf(grooming, 1);
  const heavyKinds = kindsOf(grooming, 2);
  put('harassment kinds', Math.min(4, kindsOf(harassment, 1)) / 2);
  put('grooming kinds', Math.min(6, many) / 2);
  put('grooming kinds heavy', Math.min(5, heavyKinds) / 2);
  put('probe kinds', kindsOf(probes, 1) / 2);
  for (const least of [2, 3, 4]) {
    put(`grooming kinds ${least}`, many >= least ? 1 : 0);
    put(`grooming kinds heavy ${least}`, heavyKinds >= least ? 1 : 0);
    put(`heavy signs ${least}`, heavy >= least ? 1 : 0);
  }
  put('signs', Math.log1p(signs));
  put('heavy signs', Math.log1p(heavy));
}

function putSides({ person, child, others, unkind }: Sides, put: Put): void {
  for (const [kind, count] of child) put(`child ${kind}`, Math.min(2, count));
  for (const [kind, count] of person.contexts) put(`person ${kind}`, Math.min(3, count) / 2);
  for (const kind of others) put(`others ${kind}`, 1);
  put('unkind people 2', unkind.size >= 2 ? 1 : 0);
  put('unkind people 3', unkind.size >= 3 ? 1 : 0);
}

/** How much longer a talk is than those most was learned from, as a logarithm: many lines are many chances. */
export const howLong = ({ heard }: NonNullable<CueReport['talk']>): number =>
  Math.log(Math.max(1, Math.min(longTalk, heard) / talkLength));

function putLines(talk: NonNullable<CueReport['talk']>, person: Person, put: Put): void {
  const lines = Math.max(talk.lines, person.lines);
  put('lines', Math.log1p(Math.min(enoughLines, lines - 1)) / 2);
  put('long talk', howLong(talk));
  put('several people', talk.people > 1 ? 1 : 0);
  put('child share', talk.own / talk.lines);
  put('child silent', talk.own === 0 ? 1 : 0);
  put('leans now', talk.now / 200);
  put('leans newest', talk.newest / 100);
  put('leans all', talk.all / 100);
  put('leans loudest', Math.max(talk.loudest, person.loudest) / 400);
  // An older version told none.
  const together = talk.together ?? 0;
  put('leans together', together / 200);
  put('leans together among several', talk.people > 1 ? together / 200 : 0);
  put('leant together most', Math.max(together, person.together) / 200);
}

export function talkEvidence(memory: ConversationMemory, tipping: CueReport): TalkEvidence {
  const sides = new Sides();
  for (const report of ofThisTalk(memory, tipping)) sides.see(report, tipping);
  const evidence: TalkEvidence = new Map();
  const put: Put = (name, value) => {
    if (value) evidence.set(name, value);
  };
  putSigns(sides.person, put);
  steps('now', heaviest(tipping), put);
  putSides(sides, put);
  if (tipping.talk) putLines(tipping.talk, sides.person, put);
  return evidence;
}
