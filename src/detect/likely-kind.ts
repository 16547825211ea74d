import type { Kind, Language } from '../model';
import { unfolded } from './packed-book';
import { bookNumbers, rulebook } from './rulebook';
import { seeFeatures } from './word-features';

interface KindWeights {
  /** Where the weights of a piece begin, and how many there are. */
  pieces: Map<number, { from: number; to: number }>;
  kinds: ArrayLike<number>;
  weights: ArrayLike<number>;
}

const made: Partial<Record<Language, KindWeights>> = {};

function kindWeights(language: Language): KindWeights {
  const known = made[language];
  if (known) return known;
  const { englishKindSteps, englishKinds, englishKindWeights } = bookNumbers;
  const { chineseKindSteps, chineseKinds, chineseKindWeights } = bookNumbers;
  const [steps, kinds, weights] =
    language === 'en'
      ? [englishKindSteps, englishKinds, englishKindWeights]
      : [chineseKindSteps, chineseKinds, chineseKindWeights];
  const pieces: KindWeights['pieces'] = new Map();
  let key = 0;
  for (let i = 0; i < steps.length; i++) {
    key += steps[i] as number;
    pieces.set(key, { from: pieces.get(key)?.from ?? i, to: i + 1 });
  }
  const fresh = { pieces, kinds, weights };
  made[language] = fresh;
  return fresh;
}

/** What a message that leans towards a warning is most likely about, by its words. */
export function likelyKind(text: string, language: Language): Kind {
  const { pieces, kinds, weights } = kindWeights(language);
  const sums = rulebook.evidence[language].kinds.map(({ start }) => start);
  let known = 0;
  const gains = new Float64Array(sums.length);
  seeFeatures[language](text, (piece) => {
    const place = pieces.get(piece);
    if (!place) return;
    known++;
    for (let i = place.from; i < place.to; i++)
      gains[kinds[i] as number] = (gains[kinds[i] as number] as number) + unfolded(weights[i] as number);
  });
  const scale = 1 / Math.sqrt(Math.max(1, known));
  let best = 0;
  for (let at = 0; at < sums.length; at++) {
    sums[at] = (sums[at] as number) + (gains[at] as number) * scale;
    if ((sums[at] as number) > (sums[best] as number)) best = at;
  }
  return (rulebook.evidence[language].kinds[best] as { kind: Kind }).kind;
}
