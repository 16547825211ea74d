import type { EvidenceTable } from '../../src/detect/rulebook';
import type { TaughtBy } from '../../src/detect/taught-by';
import { numberOfFeature } from '../../src/detect/word-features';
import { type Kind, type Language, languages } from '../../src/model';
import { readRulesJson } from './read-rules';

/** `src/rules/weights/<language>.json`, as `npm run learn` writes it. */
export interface WeightsFile {
  $schema: string;
  about: string;
  language: Language;
  lessons: { count: number; digest: string };
  pieces: Record<string, number>;
}

/** `src/rules/weights/lines-<language>.json`: the same, taught by the lines of whole talks. */
export interface LinesFile {
  $schema: string;
  about: string;
  language: Language;
  lessons: { count: number; digest: string };
  unkind: Record<string, number>;
  said: Record<string, number>;
  answers: Record<string, number>;
  around: Record<string, number>;
}

/** `src/rules/weights/needs.json`, set by hand from what was measured. */
export const readNeeds = (): Record<Language, EvidenceTable> => {
  const { en, zh } = readRulesJson<Record<Language, EvidenceTable>>('weights/needs.json');
  return { en, zh };
};

export const readWeights = (language: Language): WeightsFile => readRulesJson(`weights/${language}.json`);

/** The pieces of a language and their weights, by what taught them. */
export function readPieces(language: Language): Record<TaughtBy, Record<string, number>> {
  const { unkind, said, answers, around } = readRulesJson<LinesFile>(`weights/lines-${language}.json`);
  return { messages: readWeights(language).pieces, unkind, said, answers, around };
}

export interface NumberedWeights {
  pieces: number[];
  weights: number[];
}

/** Numbers are positive in the packed book. */
export const folded = (weight: number): number => (weight < 0 ? -2 * weight - 1 : 2 * weight);

const inSteps = (keys: readonly number[]): number[] =>
  keys.map((key, at) => key - (at === 0 ? 0 : (keys[at - 1] as number)));

/** Two pieces with one number are very rare; the weightier one is kept. */
export function numberWeights(written: Readonly<Record<string, number>>): NumberedWeights {
  const byNumber = new Map<number, number>();
  for (const [piece, weight] of Object.entries(written)) {
    const number = numberOfFeature(piece);
    if (Math.abs(byNumber.get(number) ?? 0) < Math.abs(weight)) byNumber.set(number, weight);
  }
  const sorted = [...byNumber].sort(([a], [b]) => a - b);
  return {
    pieces: inSteps(sorted.map(([number]) => number)),
    weights: sorted.map(([, weight]) => folded(weight)),
  };
}

type Both = Record<Language, string>;

/** Why the words of a message were taken for a sign, by the ids `lean.ts` and `follow-up.ts` give them. */
export function reasonsOfWords(): Record<string, Both> {
  const {
    $schema: _,
    about: __,
    follows,
    unkind,
    ...byKind
  } = readRulesJson<Record<Kind | 'follows' | 'unkind', Both> & Record<string, unknown>>(
    'weights/reasons.json',
  );
  return Object.fromEntries(
    languages.flatMap((language) => [
      [`${language}.humiliation.unkind`, unkind],
      ...Object.entries(byKind).flatMap(([kind, reason]) => [
        [`${language}.${kind}.words`, reason as Both],
        [`${language}.${kind}.follows`, follows],
      ]),
    ]),
  );
}
