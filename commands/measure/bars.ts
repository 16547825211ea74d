import type { MeasuredCorpus } from './measure-corpora';
import { type Rates, ratesOf } from './rates';
import type { Tally, Verdicts } from './tally';

/** One thing we hold ourselves to, and where we stand. */
export interface Bar {
  what: string;
  on: string;
  measured: number;
  /** `least`: the number must be at least this; `most`: at most. */
  least?: number;
  most?: number;
  unit: string;
}

export const isMet = ({ measured, least, most }: Bar): boolean =>
  least === undefined ? measured <= (most ?? 0) : measured >= least;

type Find = (name: string) => MeasuredCorpus | undefined;

const hundred = (part: number): number => 100 * part;
const quietOf = ({ quiet, toLeave }: Rates): number => hundred(quiet / toLeave);
function ownBars(find: Find): Bar[] {
  const singles = ['en', 'zh'].flatMap((language) => {
    const name = `${language}-single (held)`;
    const one = find(name);
    if (!one) return [];
    const rates = ratesOf(one.tally.all);
    const said = language === 'en' ? 'English' : 'Chinese';
    return [
      {
        what: `${said} messages to warn about`,
        on: name,
        measured: hundred(rates.recall),
        least: 80,
        unit: 'in 100',
      },
      {
        what: `${said} look-alikes left alone`,
        on: name,
        measured: quietOf(rates),
        least: 97,
        unit: 'in 100',
      },
    ];
  });
  const whole = find('conversations (held)');
  if (!whole) return singles;
  const talks = Object.entries(whole.tally.languages).sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    ...singles,
    ...talks.flatMap(([language, verdicts]: [string, Verdicts]) => {
      const rates = ratesOf(verdicts);
      const said = language === 'en' ? 'English' : 'Chinese';
      const on = whole.corpus.name;
      return [
        {
          what: `${said} conversations warned in on time`,
          on,
          measured: hundred(rates.recall),
          least: 85,
          unit: 'in 100',
        },
        {
          what: `${said} harmless conversations left alone`,
          on,
          measured: quietOf(rates),
          least: 97,
          unit: 'in 100',
        },
      ];
    }),
  ];
}

const each = (find: Find, names: string[], bars: (tally: Tally, name: string) => Bar[]): Bar[] =>
  names.flatMap((name) => {
    const one = find(name);
    return one ? bars(one.tally, name) : [];
  });

const ordinaryBars = (find: Find): Bar[] => [
  ...each(find, ['nus_sms_en', 'nus_sms_zh'], ({ alerts, groomingAlerts, messages }, on) => [
    {
      what: 'warnings in private talk',
      on,
      measured: (1000 * alerts) / messages,
      most: 0.5,
      unit: 'in 1,000 messages',
    },
    {
      what: 'of them grooming',
      on,
      measured: (1000 * groomingAlerts) / messages,
      most: 0.05,
      unit: 'in 1,000 messages',
    },
  ]),
  ...each(find, ['meld', 'cped', 'nps_chat'], ({ alerts, messages }, on) => [
    {
      what: 'warnings in dialogue and chat rooms',
      on,
      measured: (1000 * alerts) / messages,
      most: 4,
      unit: 'in 1,000 messages',
    },
  ]),
  ...each(find, ['counsel_chat', 'safecity'], ({ all }, on) => [
    {
      what: 'people asking for help who get a warning',
      on,
      measured: 100 - quietOf(ratesOf(all)),
      most: 1,
      unit: 'in 100',
    },
  ]),
];

function abuseBars(find: Find): Bar[] {
  const f1 =
    (least: number) =>
    (tally: Tally, on: string): Bar[] => [
      { what: 'abuse found', on, measured: hundred(ratesOf(tally.all).f1), least, unit: 'F1' },
    ];
  return [
    ...each(find, ['conda_dota2'], f1(70)),
    ...each(find, ['conda_dota2'], ({ all }, on) => [
      {
        what: 'other lines that get a warning',
        on,
        measured: 100 - quietOf(ratesOf(all)),
        most: 2,
        unit: 'in 100',
      },
    ]),
    ...each(find, ['formspring'], f1(48)),
    ...each(find, ['surge_toxicity'], f1(78)),
    ...each(find, ['cold', 'toxicn', 'cbrole_zh', 'chnci'], ({ all }, on) => [
      {
        what: 'warnings that are right',
        on,
        measured: hundred(ratesOf(all).precision),
        least: 80,
        unit: 'in 100',
      },
    ]),
    ...each(find, ['toxicloakcn'], ({ labels }, on) => {
      const recall = (name: string): number => ratesOf(labels[`zh ${name}`] ?? labels['zh base']!).recall;
      const names = Object.keys(labels).map((name) => name.replace('zh ', ''));
      return names
        .filter((name) => name !== 'base')
        .sort()
        .map((name) => ({
          what: `kept under the disguise ${name}`,
          on,
          measured: hundred(recall(name) / recall('base')),
          least: 85,
          unit: 'in 100',
        }));
    }),
  ];
}

/** What can be judged with the corpora at hand, in the order a reader wants to know it. */
export function barsOf(measured: readonly MeasuredCorpus[]): Bar[] {
  const byName = new Map(measured.map((one) => [one.corpus.name, one]));
  const find: Find = (name) => byName.get(name);
  return [...ownBars(find), ...ordinaryBars(find), ...abuseBars(find)].filter(({ measured }) =>
    Number.isFinite(measured),
  );
}
