import type { Cue, Kind } from '../model';
import { talk } from '../rules/patterns.json';
import { readWhole } from './weigh-line';
import { heaviestStretch, weighWords } from './weigh-words';

/**
 * What a line shows in which the rules see no sign, written by somebody who showed one of `kind` a little before: where
 * its words lean far enough, one more slight sign of the same kind. Out of the blue it would show nothing, since words
 * by themselves do not tell which sign they are.
 */
export function followUp(line: string, kind: Kind): Cue[] {
  const { text, language, plain } = readWhole(line);
  if (weighWords(text, language) < talk.follows) return [];
  const { start, end } = heaviestStretch(text, language);
  if (end <= start) return [];
  const rule = `${language}.${kind}.follows`;
  if (!plain) return [{ kind, rule, weight: 1, start, end }];
  return [{ kind, rule, weight: 1, start: plain.starts[start] ?? 0, end: plain.ends[end - 1] ?? 0 }];
}
