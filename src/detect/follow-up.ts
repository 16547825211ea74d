import type { Cue, Kind } from '../model';
import { talk } from '../rules/patterns.json';
import type { TaughtBy } from './taught-by';
import { type ReadLine, readWhole } from './weigh-line';
import { heaviestStretch, weighWords } from './weigh-words';

/**
 * What a line shows in which the rules see no sign, written by somebody who showed one of `kind` a little before: where
 * its words lean far enough, one more slight sign of the same kind. Out of the blue it would show nothing, since words
 * by themselves do not tell which sign they are.
 */
export function followUp(line: string, kind: Kind): Cue[] {
  const read = readWhole(line);
  return weighWords(read.text, read.language) < talk.follows
    ? []
    : slightSign(read, kind, 'follows', 'messages');
}

/**
 * What a line of a talk shows in which no rule sees anything, and nobody showed a sign: where it leans as unkind talks do,
 * a slight sign that the child may be made small. Of such talks no single line says much, so one that leans less
 * shows it too where the newest of the talk lean so: `leansOfTalk`, asked only then, in hundredths of log-odds.
 */
export function unkindInTalk(line: string, leansOfTalk: () => number): Cue[] {
  const read = readWhole(line);
  const leans = weighWords(read.text, read.language, 'unkind');
  const short = talk.unkind[read.language] - leans;
  if (short > 0 && (short > talk.unkindBeside.less || leansOfTalk() < talk.unkindBeside.talk)) return [];
  return slightSign(read, 'humiliation', 'unkind', 'unkind');
}

function slightSign({ text, language, plain }: ReadLine, kind: Kind, name: string, by: TaughtBy): Cue[] {
  const { start, end } = heaviestStretch(text, language, by);
  if (end <= start) return [];
  const rule = `${language}.${kind}.${name}`;
  if (!plain) return [{ kind, rule, weight: 1, start, end }];
  return [{ kind, rule, weight: 1, start: plain.starts[start] ?? 0, end: plain.ends[end - 1] ?? 0 }];
}
