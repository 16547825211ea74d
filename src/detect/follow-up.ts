import type { Cue, Kind, Language } from '../model';
import { talk } from '../rules/patterns.json';
import { isChinese } from './han';
import { longest } from './token-list';
import { heaviestStretch, weighWords } from './weigh-words';

/** As much of a line as is read, and its language. */
function readOf(line: string): [text: string, language: Language] {
  const text = line.slice(0, longest);
  return [text, isChinese(text.toLowerCase()) ? 'zh' : 'en'];
}

/** How the words of a line lean as they stand, disguises and all; in hundredths of log-odds. */
export const weighLine = (line: string): number => weighWords(...readOf(line));

/**
 * What a line shows in which the rules see no sign, written by somebody who showed one of `kind` a little before: where
 * its words lean far enough, one more slight sign of the same kind. Out of the blue it would show nothing, since words
 * by themselves do not tell which sign they are.
 */
export function followUp(line: string, kind: Kind): Cue[] {
  if (weighLine(line) < talk.follows) return [];
  const [text, language] = readOf(line);
  const { start, end } = heaviestStretch(text, language);
  return end > start ? [{ kind, rule: `${language}.${kind}.follows`, weight: 1, start, end }] : [];
}
