import type { Language } from '../model';
import { levels } from '../model';
import { cueWords } from './cue-words';
import { isReceiver } from './pack-choices';
import type { PackProblem, PackReport } from './pack-report';
import { packWords } from './pack-words';
import type { IncidentAgain, ReadAgain, ReasonAgain } from './reading-again';
import { type SayVerdict, type VerifyWord, verifyWords } from './verify-words';

/** Names come from the file: what would move a cursor or turn the reading order is shown as a box. */
export const shownName = (name: string): string => name.replace(/[\p{Cc}\p{Cf}]/gu, '□');

export function sayProblem(problem: PackProblem, language: Language): string {
  const say = verifyWords(language);
  const file = 'file' in problem && problem.file !== undefined ? shownName(problem.file) : '?';
  switch (problem.what) {
    case 'damaged':
      return say(`problem_damaged_${problem.fault}`, { file });
    case 'link':
      return say(`problem_link_${problem.why}`, { sequence: (problem.sequence ?? 0) + 1 });
    case 'container':
      return say(problem.file === undefined ? 'problem_containerEnd' : 'problem_container', {
        at: problem.at + 1,
        file,
      });
    case 'renamed':
      return say('problem_renamed', { file, to: shownName(problem.to) });
    case 'record':
    case 'line-missing':
      return say(`problem_${problem.what}`, { entry: problem.entry });
    case 'line':
      return say('problem_line', { line: problem.line });
    default:
      return say(`problem_${problem.what}`, { file });
  }
}

/** Who it was for, when and with what it was saved, and whose key signed it. */
export function sayAbout({ about, chain }: PackReport, language: Language): string[] {
  if (!about) return [];
  const say = verifyWords(language);
  const receiver = isReceiver(about.receiver)
    ? packWords(language)(`receiver_${about.receiver}`)
    : shownName(about.receiver);
  const lines = [
    say('about', {
      receiver,
      kind: say(about.masked ? 'masked' : 'full'),
      madeAt: shownName(about.madeAt),
      extension: shownName(about.extension),
      browser: shownName(about.browser),
    }),
    say('fingerprint', { fingerprint: about.fingerprint || '–' }),
    say('fingerprintHint'),
    say('manifest', { manifest: about.manifest }),
  ];
  if (chain) lines.push(say('chain', { links: chain.links, head: chain.head }));
  if (about.masked) lines.push(say('chainMasked'));
  return lines;
}

function sayRaised({ raised }: IncidentAgain, say: SayVerdict, language: Language): string {
  const words = packWords(language);
  const most = [...raised].sort((a, b) => levels.indexOf(b.level) - levels.indexOf(a.level));
  const said = most.map(
    ({ kind, level }) =>
      `${cueWords(kind, language)} (${words(level === 'danger' ? 'level_danger' : 'level_caution')})`,
  );
  return [...new Set(said)].join(words('comma')) || say('againNothing');
}

/** What reading an incident once more brought, in one sentence after the other. */
export function sayIncidentAgain(incident: IncidentAgain, language: Language): string[] {
  const say = verifyWords(language);
  const count = (outcome: ReasonAgain['outcome']) =>
    incident.reasons.filter((reason) => reason.outcome === outcome).length;
  const lines = [
    say('againSame', {
      entry: incident.number,
      kind: cueWords(incident.kind, language),
      same: count('same'),
      all: incident.reasons.length,
    }),
  ];
  if (count('not-kept') > 0) lines.push(say('againNotKept', { count: count('not-kept') }));
  if (!incident.sameRules) lines.push(say('againOtherRules', { old: shownName(incident.rulesVersion) }));
  lines.push(
    incident.sameFinding
      ? say('againFinding')
      : say('againNoFinding', { raised: sayRaised(incident, say, language) }),
  );
  return lines;
}

export function sayReason({ line, rule, outcome }: ReasonAgain, language: Language): string {
  const say = verifyWords(language);
  const values = { rule: shownName(rule), outcome: say(`outcome_${outcome}` as VerifyWord) };
  return line === undefined ? say('againLineless', values) : say('againLine', { ...values, line });
}

/** The whole report as lines of plain text, for a terminal. */
export function reportLines(report: PackReport, again: ReadAgain | undefined, language: Language): string[] {
  const say = verifyWords(language);
  const lines = [say(`verdict_${report.verdict}`)];
  for (const problem of report.problems) lines.push(`- ${sayProblem(problem, language)}`);
  if (report.known.length > 0) {
    lines.push(say('known'));
    for (const one of report.known) lines.push(`- ${sayProblem({ what: 'link', ...one }, language)}`);
  }
  if (report.about) lines.push('', ...sayAbout(report, language));
  if (report.files.length > 0) {
    lines.push('', say('filesHeading'));
    for (const { name, state } of report.files) lines.push(`  ${say(`state_${state}`)}  ${shownName(name)}`);
  }
  if (again) {
    lines.push('', say('againHeading'), say('againVersion', { version: again.rulesVersion }));
    for (const incident of again.incidents) {
      lines.push(...sayIncidentAgain(incident, language));
      for (const reason of incident.reasons) lines.push(sayReason(reason, language));
    }
  }
  if (report.verdict !== 'not-a-pack') lines.push('', say('limits'));
  return lines;
}
