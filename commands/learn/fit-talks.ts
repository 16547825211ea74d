import type { LabelledCase } from '../measure/labelled-case';
import type { TalkLesson } from './read-talks';
import { type Example, trainWeights } from './train-weights';

/** `src/rules/weights/talk.json`; weights in hundredths of log-odds. */
export interface TalkWeights {
  bias: number;
  weights: Record<string, number>;
}

/** What showed in fewer steps than this tells more of one talk than of talks. */
const leastSteps = 12;
/** Lines after the last at which an expert must have been warned teach nothing more. */
const after = 2;

const isDue = ({ y, notBefore = 0 }: LabelledCase, at: number): boolean => y === 1 && at >= notBefore;

/** Learns from every sign in every talk whether, by that line, an expert would have wanted a warning. */
export function fitTalks(lessons: readonly TalkLesson[]): TalkWeights {
  const known = new Map<string, number>();
  const counts = new Map<string, number>();
  for (const { steps } of lessons)
    for (const { evidence } of steps)
      for (const name of evidence.keys()) counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const name of [...counts.keys()].sort())
    if ((counts.get(name) as number) >= leastSteps) known.set(name, known.size);
  const examples = lessons.flatMap(({ item, steps }) =>
    steps
      .filter(({ at }) => item.y === 0 || at <= (item.by ?? at) + after)
      .map(({ at, evidence }): Example => {
        const shown = [...evidence].filter(([name]) => known.has(name));
        const due = isDue(item, at);
        return {
          pieces: shown.map(([name]) => known.get(name) as number),
          values: shown.map(([, value]) => value),
          scale: 1,
          y: due ? 1 : 0,
          // The last chance counts for more.
          counts: due && at >= (item.by ?? at) - 1 ? 1.5 : 1,
        };
      }),
  );
  const { weights, bias } = trainWeights(examples, known.size, { rounds: 800, shrink: 15 });
  return {
    bias: Math.round(100 * bias),
    weights: Object.fromEntries(
      [...known]
        .map(([name, at]) => [name, Math.round(100 * (weights[at] as number))] as const)
        .filter(([, weight]) => weight !== 0),
    ),
  };
}
