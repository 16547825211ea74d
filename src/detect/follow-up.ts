import type { Cue, Kind, Language } from '../model';
import { talk } from '../rules/patterns.json';
import { isChinese } from './han';
import { longest } from './token-list';
import { heaviestStretch, weighWords } from './weigh-words';

const languageOf = (text: string): Language => (isChinese(text.toLowerCase()) ? 'zh' : 'en');

/** How the words of a line lean as they stand, disguises and all; in hundredths of log-odds. No more of it than is read. */
export function weighLine(text: string): number {
  const read = text.slice(0, longest);
  return weighWords(read, languageOf(read));
}

/**
 * What a line shows in which the rules see no sign, written by somebody who showed one of `kind` a little before: where
 * its words lean far enough, one more slight sign of the same kind. Out of the blue it would show nothing, since words
 * by themselves do not tell which sign they are.
 */
export function followUp(text: string, kind: Kind): Cue[] {
  if (weighLine(text) < talk.follows) return [];
  const read = text.slice(0, longest);
  const language = languageOf(read);
  const { start, end } = heaviestStretch(read, language);
  return end > start ? [{ kind, rule: `${language}.${kind}.follows`, weight: 1, start, end }] : [];
}
