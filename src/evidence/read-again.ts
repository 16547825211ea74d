import { followUp, unkindInTalk } from '../detect/follow-up';
import { Listener } from '../detect/listen';
import { emptyMemory } from '../detect/remember';
import { rulesVersion } from '../detect/rules-version';
import { follow } from '../detect/watch-conversation';
import type { Cue, CueReport, Finding, Kind, Level, Message } from '../model';
import type { PackTranscript } from './read-transcript';
import type { ReadAgain, ReasonAgain } from './reading-again';
import type { TranscriptLine } from './transcript';

/** Runs the lines of one incident through the reader and the judge, in the order in which they were kept. */
function follows(lines: readonly TranscriptLine[]): { reports: CueReport[]; findings: Finding[] } {
  const listener = new Listener();
  const reports: CueReport[] = [];
  const findings: Finding[] = [];
  let memory = emptyMemory();
  for (const { number, role, name, text, at } of lines) {
    const message: Message = { id: String(number), author: { role, name }, text, at };
    for (const report of listener.hear(message, true)) {
      reports.push(report);
      const followed = follow(memory, report, at);
      memory = followed.memory;
      findings.push(...followed.findings);
    }
  }
  return { reports, findings };
}

function seenIn(reports: readonly CueReport[], line: number, rule: string) {
  return reports
    .filter((report) => report.message === String(line))
    .flatMap(({ cues }) => cues)
    .filter((cue) => cue.rule === rule);
}

/** The talk a line stood in need not have been kept: it is taken to have leant far enough. */
const leantFar = (): number => Number.POSITIVE_INFINITY;

/** What a line shows by its words alone that came after a sign; the sign itself need not have been kept. */
const wordsAlone = ({ text }: TranscriptLine, rule: string): Cue[] =>
  [...followUp(text, rule.split('.')[1] as Kind), ...unkindInTalk(text, leantFar)].filter(
    (cue) => cue.rule === rule,
  );

/**
 * Reads the transcript with the rules of this version. The rulebook must have been handed over before. Lines hidden
 * words moved are held to the rule alone, the others to the very place of the words as well.
 */
export function readAgain({ conversations, incidents }: PackTranscript): ReadAgain {
  const lines = conversations.flatMap((conversation) => conversation.lines);
  return {
    rulesVersion,
    incidents: incidents.map((incident) => {
      const own = lines.filter((line) => line.incidents.includes(incident.number));
      const { reports, findings } = follows(own);
      const reasons = incident.reasons.map(({ line: number, rule }): ReasonAgain => {
        if (number === undefined) return { rule, outcome: 'not-kept' };
        const line = own.find((one) => one.number === number);
        const sign = line?.signs.find((one) => one.incident === incident.number && one.rule === rule);
        const inTalk = seenIn(reports, number, rule);
        const seen = line && inTalk.length === 0 ? wordsAlone(line, rule) : inTalk;
        const atPlace = seen.some(
          ({ start, end }) => sign?.start === undefined || (start === sign.start && end === sign.end),
        );
        const partly =
          sign !== undefined && sign.start === undefined && /\.(words|follows|unkind)$/.test(rule);
        const missing = partly ? 'hidden' : 'not-seen';
        const outcome = seen.length === 0 ? missing : atPlace ? 'same' : 'elsewhere';
        return { line: number, rule, outcome, ...(sign && { words: sign.words }) };
      });
      const raised = findings
        .filter(({ level }) => level !== 'notice')
        .map(({ kind, level }) => ({ kind, level }) as { kind: Kind; level: Level });
      return {
        number: incident.number,
        kind: incident.kind,
        level: incident.level,
        rulesVersion: incident.rulesVersion,
        sameRules: incident.rulesVersion === rulesVersion,
        reasons,
        raised,
        sameFinding: raised.some(({ kind, level }) => kind === incident.kind && level === incident.level),
      };
    }),
  };
}
