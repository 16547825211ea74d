import type { Judged } from './judge-corpora';

const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : ((100 * part) / whole).toFixed(0);

function score({ right, bad, wrong, good }: Judged): string {
  if (bad === 0) return `quiet ${((100 * (good - wrong)) / good).toFixed(1)}`;
  const f1 = (2 * right) / (right + wrong + bad || 1);
  return `${percent(right, bad)} / ${percent(good - wrong, good)} / ${(100 * f1).toFixed(0)}`;
}

/** Of 100 that should warn, found; of 100 others, left alone; F1. One row a corpus, one column a reader. */
export function qualityTable(byReader: ReadonlyMap<string, readonly Judged[]>): string[][] {
  const [first = []] = byReader.values();
  return [
    ['corpus', ...byReader.keys()],
    ...first.map(({ corpus }, at) => [
      corpus,
      ...[...byReader.values()].map((judged) => score(judged[at] as Judged)),
    ]),
  ];
}
