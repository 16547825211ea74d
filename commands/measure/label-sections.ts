import type { MeasuredCorpus } from './measure-corpora';
import { isLabelled, percent, ratesOf } from './rates';
import type { Section } from './section';
import type { Verdicts } from './tally';

const casesIn = (verdicts: Verdicts): number => Object.values(verdicts).reduce((sum, one) => sum + one, 0);

/** Labels with so few cases (part of the corpus) say nothing. */
const leastShare = 0.02;

const resultOf = (verdicts: Verdicts): string[] => {
  const { toWarn, recall, toLeave, quiet } = ratesOf(verdicts);
  return [String(toWarn), percent(recall), String(toLeave), percent(quiet, toLeave)];
};

/** What a corpus tells apart by its labels, where it tells anything apart. */
export function labels(corpora: readonly MeasuredCorpus[]): Section[] {
  const rows = corpora
    .filter(({ tally }) => isLabelled(tally))
    .flatMap(({ corpus, tally }) => {
      const all = casesIn(tally.all);
      const kept = Object.entries(tally.labels)
        .filter(([, verdicts]) => casesIn(verdicts) >= leastShare * all)
        .sort(([a], [b]) => (a < b ? -1 : 1));
      return kept.length < 2
        ? []
        : kept.map(([label, verdicts]) => [corpus.name, label, ...resultOf(verdicts)]);
    });
  if (rows.length === 0) return [];
  return [
    {
      title: 'By label',
      about: 'The labels are those of the corpora.',
      head: ['corpus', 'label', 'to warn', 'warned %', 'others', 'quiet %'],
      rows,
    },
  ];
}

/** Corpora in more than one language. */
export function mixedLanguages(corpora: readonly MeasuredCorpus[]): Section[] {
  const rows = corpora.flatMap(({ corpus, tally }) => {
    const languages = Object.entries(tally.languages).sort(([a], [b]) => (a < b ? -1 : 1));
    return languages.length < 2
      ? []
      : languages.map(([language, verdicts]) => [corpus.name, language, ...resultOf(verdicts)]);
  });
  if (rows.length === 0) return [];
  return [
    {
      title: 'By language',
      about: 'Corpora that hold more than one.',
      head: ['corpus', 'language', 'to warn', 'warned %', 'others', 'quiet %'],
      rows,
    },
  ];
}

/** Where a corpus holds the same abuse plain (`base`) and disguised: how much of what is found plain is still found. */
export function disguises(corpora: readonly MeasuredCorpus[]): Section[] {
  const rows = corpora.flatMap(({ corpus, tally }) => {
    const byName = Object.entries(tally.labels).map(([name, verdicts]) => ({
      name: name.split(' ').at(-1) as string,
      recall: ratesOf(verdicts).recall,
    }));
    const base = byName.find(({ name }) => name === 'base');
    if (!base) return [];
    return byName
      .filter((one) => one !== base)
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map(({ name, recall }) => [
        corpus.name,
        name,
        percent(base.recall),
        percent(recall),
        percent(recall, base.recall),
      ]);
  });
  if (rows.length === 0) return [];
  return [
    {
      title: 'Disguises',
      about: 'How much of what is found in plain writing is still found when it is disguised; the bar is 85.',
      head: ['corpus', 'disguise', 'found plain %', 'found disguised %', 'kept %'],
      rows,
    },
  ];
}
