import { concernOf, type Kind } from '../../src/model';
import type { LabelledCase } from './labelled-case';
import { type Outcome, tippedBy, type Verdict } from './outcome';

/** How cases came out. */
export type Verdicts = Record<Verdict, number>;

export interface KindCount {
  /** Cases an expert would warn about as this kind; how many got any warning in time, and one that names it so. */
  cases: number;
  warned: number;
  named: number;
  /** Cases that got a warning of this kind and should have got some warning, or none. */
  right: number;
  wrong: number;
}

export interface RuleCount {
  /** Cases in which it showed something, and how many of those should warn. */
  fired: number;
  firedRight: number;
  /** Warnings it tipped, in cases that should warn and in others. */
  right: number;
  wrong: number;
}

/** Counts of one corpus. Every leaf is a number, so that two tallies are added place by place. */
export interface Tally {
  messages: number;
  alerts: number;
  groomingAlerts: number;
  all: Verdicts;
  languages: Record<string, Verdicts>;
  /** By language and label, `en insult-clean`. */
  labels: Record<string, Verdicts>;
  /** By language and concern or kind, `en grooming`, `en secrecy`. */
  concerns: Record<string, KindCount>;
  kinds: Record<string, KindCount>;
  rules: Record<string, RuleCount>;
  conversations: Conversations;
}

/** Conversations that should warn: how far they had come when the first warning came. */
export interface Conversations {
  verdicts: Verdicts;
  /** By tenths of the conversation, `1` to `10`; conversations never warned in are in none. */
  tenths: Record<string, number>;
  /** By lines from the first justified line to the warning; negative is early. */
  waited: Record<string, number>;
}

/** Fewer lines than this are a message with its surroundings, not a conversation. */
const conversationLines = 8;

const noVerdicts = (): Verdicts => ({ hit: 0, late: 0, early: 0, miss: 0, quiet: 0, wrong: 0 });
const noKind = (): KindCount => ({ cases: 0, warned: 0, named: 0, right: 0, wrong: 0 });
const noRule = (): RuleCount => ({ fired: 0, firedRight: 0, right: 0, wrong: 0 });

export const emptyTally = (): Tally => ({
  messages: 0,
  alerts: 0,
  groomingAlerts: 0,
  all: noVerdicts(),
  languages: {},
  labels: {},
  concerns: {},
  kinds: {},
  rules: {},
  conversations: { verdicts: noVerdicts(), tenths: {}, waited: {} },
});

function at<T>(record: Record<string, T>, key: string, fresh: () => T): T {
  record[key] ??= fresh();
  return record[key];
}

const bump = (record: Record<string, number>, key: string): void => {
  record[key] = (record[key] ?? 0) + 1;
};

export function count(tally: Tally, item: LabelledCase, outcome: Outcome): void {
  const { verdict, alerts } = outcome;
  tally.messages += item.messages.length;
  tally.alerts += alerts.length;
  tally.groomingAlerts += alerts.filter((alert) => alert.concern === 'grooming').length;
  tally.all[verdict]++;
  at(tally.languages, item.language, noVerdicts)[verdict]++;
  at(tally.labels, `${item.language} ${item.label}`.trim(), noVerdicts)[verdict]++;
  countKinds(tally, item, outcome);
  countRules(tally, item, outcome);
  if (item.y === 1 && item.messages.length >= conversationLines)
    countConversation(tally.conversations, item, outcome);
}

function countKinds({ concerns, kinds }: Tally, item: LabelledCase, { verdict, alerts }: Outcome): void {
  const wanted = item.concern ?? (item.kinds[0] ? concernOf(item.kinds[0] as Kind) : undefined);
  const count = (record: Record<string, KindCount>, expected: string[], said: string[]): void => {
    for (const name of new Set(expected)) {
      const one = at(record, `${item.language} ${name}`, noKind);
      one.cases++;
      if (verdict === 'hit') one.warned++;
      if (verdict === 'hit' && said.includes(name)) one.named++;
    }
    for (const name of new Set(said))
      at(record, `${item.language} ${name}`, noKind)[item.y === 1 ? 'right' : 'wrong']++;
  };
  const toWarn = item.y === 1;
  count(
    concerns,
    toWarn && wanted ? [wanted] : [],
    alerts.map((alert) => alert.concern),
  );
  count(
    kinds,
    toWarn ? item.kinds : [],
    alerts.map((alert) => alert.kind),
  );
}

function countRules({ rules }: Tally, { y }: LabelledCase, { alerts, fired }: Outcome): void {
  for (const rule of fired) {
    const one = at(rules, rule, noRule);
    one.fired++;
    if (y === 1) one.firedRight++;
  }
  for (const alert of alerts)
    for (const rule of tippedBy(alert)) at(rules, rule, noRule)[y === 1 ? 'right' : 'wrong']++;
}

function countConversation(
  { verdicts, tenths, waited }: Conversations,
  item: LabelledCase,
  { verdict, alerts }: Outcome,
): void {
  verdicts[verdict]++;
  const first = alerts[0]?.at;
  if (first === undefined) return;
  bump(tenths, String(Math.ceil((10 * (first + 1)) / item.messages.length)));
  if (item.notBefore !== undefined) bump(waited, String(first - item.notBefore));
}

/** Adds the counts of `more` to those of `sum`, place by place; keys stay in the order they were first met. */
export function addUp<T extends object>(sum: T, more: T): T {
  const into = sum as Record<string, unknown>;
  for (const [key, value] of Object.entries(more)) {
    if (typeof value === 'number') into[key] = ((into[key] as number | undefined) ?? 0) + value;
    else into[key] = addUp((into[key] as object | undefined) ?? {}, value as object);
  }
  return sum;
}
