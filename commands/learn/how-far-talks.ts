import { fitTalks, type TalkWeights } from './fit-talks';
import { folds, type Step, type TalkLesson } from './read-talks';

const needs = [-50, 0, 50, 100, 150];

const leans = ({ evidence }: Step, { bias, weights }: TalkWeights): number =>
  [...evidence].reduce((sum, [name, value]) => sum + (weights[name] ?? 0) * value, bias);

/** What different needs would do, each talk judged by what was learned from the others; patterns apart. */
export function howFarTalks(lessons: readonly TalkLesson[]): string {
  const learned = Array.from({ length: folds }, (_, fold) =>
    fitTalks(lessons.filter(({ set }) => set !== fold)),
  );
  return ['en', 'zh']
    .flatMap((language) => needs.map((need) => `    ${language} ${row(lessons, learned, language, need)}`))
    .join('\n');
}

function row(
  lessons: readonly TalkLesson[],
  learned: readonly TalkWeights[],
  language: string,
  need: number,
): string {
  const came = { right: 0, early: 0, late: 0, never: 0, quiet: 0, wrong: 0 };
  lessons.forEach(({ item, steps, set, long }) => {
    if (item.language !== language || long || set === undefined) return;
    const weights = learned[set] as TalkWeights;
    const first = steps.find((step) => leans(step, weights) >= need)?.at;
    if (item.y === 0) came[first === undefined ? 'quiet' : 'wrong']++;
    else if (first === undefined) came.never++;
    else if (first > (item.by ?? first)) came.late++;
    else came[first < (item.notBefore ?? 0) ? 'early' : 'right']++;
  });
  const { right, early, late, never, quiet, wrong } = came;
  const percent = (part: number, whole: number): string => ((100 * part) / Math.max(1, whole)).toFixed(1);
  return `need ${String(need).padStart(3)}: in time ${percent(right, right + early + late + never)} % (early ${early}, late ${late}, never ${never}) · quiet ${percent(quiet, quiet + wrong)} %`;
}
