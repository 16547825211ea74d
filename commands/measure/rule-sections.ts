import type { MeasuredCorpus } from './measure-corpora';
import { isLabelled, percent } from './rates';
import type { Section } from './section';
import { addUp, type RuleCount } from './tally';

export interface RuleResult extends RuleCount {
  rule: string;
  /** Cases of ordinary corpora in which it showed something, and warnings it tipped there. */
  ordinaryFired: number;
  ordinaryWarned: number;
}

const sum = (corpora: readonly MeasuredCorpus[]): Record<string, RuleCount> =>
  corpora.reduce((all, { tally }) => addUp(all, tally.rules), {} as Record<string, RuleCount>);

/** Every rule that fired, on everything but the held cases; most often wrong first. */
export function ruleResults(corpora: readonly MeasuredCorpus[]): RuleResult[] {
  const open = corpora.filter(({ corpus }) => corpus.origin !== 'held');
  const labelled = sum(open.filter(({ tally }) => isLabelled(tally)));
  const ordinary = sum(open.filter(({ tally }) => !isLabelled(tally)));
  const none: RuleCount = { fired: 0, firedRight: 0, right: 0, wrong: 0 };
  return [...new Set([...Object.keys(labelled), ...Object.keys(ordinary)])]
    .map((rule) => ({
      rule,
      ...(labelled[rule] ?? none),
      ordinaryFired: ordinary[rule]?.fired ?? 0,
      ordinaryWarned: ordinary[rule]?.wrong ?? 0,
    }))
    .sort((a, b) => b.wrong + b.ordinaryWarned - (a.wrong + a.ordinaryWarned) || (a.rule < b.rule ? -1 : 1));
}

const head = [
  'rule',
  'fired',
  'rightly %',
  'warned right',
  'wrong',
  'precision',
  'fired in ordinary talk',
  'warned',
];

const rowOf = (one: RuleResult): string[] => [
  one.rule,
  String(one.fired),
  percent(one.firedRight, one.fired),
  String(one.right),
  String(one.wrong),
  percent(one.right, one.right + one.wrong),
  String(one.ordinaryFired),
  String(one.ordinaryWarned),
];

const about =
  'Labelled cases in which the rule showed something, and how many of them should warn; warnings it tipped there; the same in ordinary talk.';

export const allRules = (corpora: readonly MeasuredCorpus[]): Section => ({
  title: 'Rules',
  about,
  head,
  rows: ruleResults(corpora).map(rowOf),
});

/** Too few to judge a rule by. */
const leastWarnings = 10;

/** Rules that warn although they are right too seldom; by what we hold to they may stand only as weak signs. */
export const tooOftenWrong = (results: readonly RuleResult[]): RuleResult[] =>
  results.filter(({ right, wrong }) => right + wrong >= leastWarnings && right / (right + wrong) < 0.7);

export function worstRules(corpora: readonly MeasuredCorpus[], most: number): Section[] {
  const results = ruleResults(corpora);
  const rows = results.filter(({ wrong, ordinaryWarned }) => wrong + ordinaryWarned > 0).slice(0, most);
  if (rows.length === 0) return [];
  const weak = tooOftenWrong(results).length;
  return [
    {
      title: 'Rules most often wrong',
      about: `${about} ${weak} rules with ${leastWarnings} warnings or more are right in fewer than 70 of 100.`,
      head,
      rows: rows.map(rowOf),
    },
  ];
}
