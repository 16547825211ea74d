import type { MeasuredCorpus } from './measure-corpora';
import { isLabelled, percent } from './rates';
import type { Section } from './section';
import { addUp, type KindCount } from './tally';

function summed(corpora: readonly MeasuredCorpus[], which: 'concerns' | 'kinds'): Map<string, KindCount> {
  const sum = corpora.reduce((all, { tally }) => addUp(all, tally[which]), {} as Record<string, KindCount>);
  return new Map(Object.entries(sum).sort(([a], [b]) => (a < b ? -1 : 1)));
}

const rowsOf = (counts: Map<string, KindCount>): string[][] =>
  [...counts].map(([name, { cases, warned, named, right, wrong }]) => [
    name,
    String(cases),
    percent(warned, cases),
    percent(named, cases),
    String(right),
    String(wrong),
    percent(right, right + wrong),
  ]);

/** Our own cases by language, concern and kind; they alone say which kind a warning should have been of. */
export function ownKinds(corpora: readonly MeasuredCorpus[], title: string): Section[] {
  if (corpora.length === 0) return [];
  return [
    {
      title,
      about:
        'Of the cases to warn of this concern or kind, how many were warned about in time and how many under this name; then the cases that got such a warning rightly and wrongly.',
      head: ['language and kind', 'cases', 'warned %', 'so named %', 'right', 'wrong', 'precision'],
      rows: [...rowsOf(summed(corpora, 'concerns')), ...rowsOf(summed(corpora, 'kinds'))],
    },
  ];
}

/** Warnings on other people's corpora by kind; a labelled corpus says whether one was due, not which. */
export function warningKinds(corpora: readonly MeasuredCorpus[]): Section[] {
  const labelled = corpora.filter(({ tally }) => isLabelled(tally));
  const ordinary = corpora.filter((corpus) => !labelled.includes(corpus));
  if (corpora.length === 0) return [];
  const rows = (which: 'concerns' | 'kinds'): string[][] => {
    const judged = summed(labelled, which);
    const plain = summed(ordinary, which);
    const names = [...new Set([...judged.keys(), ...plain.keys()])].sort();
    return names.map((name) => {
      const { right = 0, wrong = 0 } = judged.get(name) ?? {};
      return [
        name,
        String(right),
        String(wrong),
        percent(right, right + wrong),
        String(plain.get(name)?.wrong ?? 0),
      ];
    });
  };
  return [
    {
      title: 'Warnings by kind on other corpora',
      about:
        'Cases with a warning of this concern or kind: in labelled corpora rightly and wrongly, and in ordinary ones, where none was asked for.',
      head: ['language and kind', 'right', 'wrong', 'precision', 'in ordinary talk'],
      rows: [...rows('concerns'), ...rows('kinds')],
    },
  ];
}
