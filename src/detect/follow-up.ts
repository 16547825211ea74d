import type { Cue, Kind, Language } from '../model';
import { talk } from '../rules/patterns.json';
import { isChinese } from './han';
import { heaviestStretch, weighWords } from './weigh-words';

const languageOf = (text: string): Language => (isChinese(text.toLowerCase()) ? 'zh' : 'en');

/** How the words of a line lean as they stand, disguises and all; in hundredths of log-odds. */
export const weighLine = (text: string): number => weighWords(text, languageOf(text));

/**
 * What a line shows in which the rules see no sign, written by somebody who showed one of `kind` a little before: where
 * its words lean far enough, one more slight sign of the same kind. Out of the blue it would show nothing, since words
 * by themselves do not tell which sign they are.
 */
export function followUp(text: string, kind: Kind): Cue[] {
  if (weighLine(text) < talk.follows) return [];
  const language = languageOf(text);
  const { start, end } = heaviestStretch(text, language);
  return end > start ? [{ kind, rule: `${language}.${kind}.follows`, weight: 1, start, end }] : [];
}
