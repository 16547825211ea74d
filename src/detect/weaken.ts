import { type Cue, type CueKind, contextKinds, type Weight } from '../model';
import { quotedStretches } from './quoted';
import { type BookRule, rulebook } from './rulebook';

const contexts = new Set<string>(contextKinds);

/**
 * Lowers the cues of one message by the context found in the same message, as `rules/weakening.json` says, and those
 * that begin between quotation marks.
 */
export function weaken(
  cues: readonly Cue[],
  ruleOf: (id: string) => BookRule | undefined,
  text: string,
): Cue[] {
  const quoted = quotedStretches(text);
  return quoted.length === 0
    ? weakenByContext(cues, ruleOf)
    : weakenByContext(cues, ruleOf).map((cue) =>
        quoted.some(({ start, end }) => cue.start >= start && cue.start < end) ? { ...cue, weight: 0 } : cue,
      );
}

function weakenByContext(cues: readonly Cue[], ruleOf: (id: string) => BookRule | undefined): Cue[] {
  const present = new Map<CueKind, Cue[]>();
  for (const cue of cues)
    if (contexts.has(cue.kind)) present.set(cue.kind, [...(present.get(cue.kind) ?? []), cue]);
  if (present.size === 0) return [...cues];
  return cues.map((cue) => {
    if (contexts.has(cue.kind)) return cue;
    const despite = ruleOf(cue.rule)?.despite ?? [];
    let weight: number = cue.weight;
    for (const { context, cues: weakened, by } of rulebook.weakening) {
      if (!weakened.includes(cue.kind) || despite.includes(context)) continue;
      // The same words cannot be the sign and its excuse.
      const beside = present
        .get(context)
        ?.some((other) => other.start !== cue.start || other.end !== cue.end);
      if (beside) weight -= by;
    }
    return { ...cue, weight: Math.max(0, weight) as Weight };
  });
}
