import type { Cue, Kind, Language } from '../model';
import { talk } from '../rules/patterns.json';
import type { Spelling } from './fold';
import { isChinese } from './han';
import { plainWords } from './plain-words';
import { spokenParts } from './spoken-parts';
import { longest } from './token-list';
import { heaviestStretch, weighWords } from './weigh-words';

/** As much of a line as is read, its words made plain, and its language. */
function readOf(line: string): { text: string; language: Language; plain: Spelling | undefined } {
  const whole = line.slice(0, longest);
  const language = isChinese(whole.toLowerCase()) ? 'zh' : 'en';
  const plain = plainWords(whole, language);
  return { text: plain?.text ?? whole, language, plain };
}

/** How the words of a line lean, of question and answer those that lean further; in hundredths of log-odds. */
export function weighLine(line: string): number {
  const parts = spokenParts(line);
  if (parts) return Math.max(...parts.map(({ start, end }) => weighWhole(line.slice(start, end))));
  return weighWhole(line);
}

function weighWhole(line: string): number {
  const { text, language } = readOf(line);
  return weighWords(text, language);
}

/**
 * What a line shows in which the rules see no sign, written by somebody who showed one of `kind` a little before: where
 * its words lean far enough, one more slight sign of the same kind. Out of the blue it would show nothing, since words
 * by themselves do not tell which sign they are.
 */
export function followUp(line: string, kind: Kind): Cue[] {
  const { text, language, plain } = readOf(line);
  if (weighWords(text, language) < talk.follows) return [];
  const { start, end } = heaviestStretch(text, language);
  if (end <= start) return [];
  const rule = `${language}.${kind}.follows`;
  if (!plain) return [{ kind, rule, weight: 1, start, end }];
  return [{ kind, rule, weight: 1, start: plain.starts[start] ?? 0, end: plain.ends[end - 1] ?? 0 }];
}
