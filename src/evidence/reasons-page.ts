import type { Language } from '../model';
import { reasonOf } from '../rules/rule-reasons';
import { cueWords } from './cue-words';
import { markup, type Part } from './markup';
import type { PackContents, PackIncident } from './pack-contents';
import { packWords, type Say } from './pack-words';
import { sheet, table } from './sheet';
import type { TranscriptLine } from './transcript';

const wordsOf = (line: TranscriptLine | undefined, incident: number, rule: string): string =>
  line?.signs.find((sign) => sign.incident === incident && sign.rule === rule)?.words ?? '';

function reasonRows(
  incident: PackIncident,
  lines: readonly TranscriptLine[],
  say: Say,
  language: Language,
): Part[][] {
  return incident.reasons.map(({ line: number, rule, kind, time, name }) => {
    const line = lines.find((one) => one.number === number);
    return [
      number ?? markup`<span class="soft">${say('reasonsGone')} ${time} ${name}</span>`,
      cueWords(kind, language),
      markup`<bdi>${wordsOf(line, incident.number, rule)}</bdi>`,
      markup`<code>${rule}</code>`,
      reasonOf(rule)?.[language] ?? say('reasonsOld'),
    ];
  });
}

/** Why each incident was raised: which rule, which line, which words, and what the rule says for itself. */
export function reasonsPage({ choices, incidents, conversations }: PackContents): string {
  const say = packWords(choices.language);
  const lines = conversations.flatMap((conversation) => conversation.lines);
  const heads = [
    say('reasonsLine'),
    say('reasonsSign'),
    say('reasonsWords'),
    say('reasonsRule'),
    say('reasonsWhy'),
  ];
  return sheet(
    say('reasonsTitle'),
    choices,
    markup`<p>${say('reasonsHint')}</p>
${incidents.map(
  (
    incident,
  ) => markup`<h2>${say('entries', { numbers: incident.number })} · ${cueWords(incident.kind, choices.language)}</h2>
<p class="soft">${say('reasonsPattern', { pattern: incident.pattern })} · ${say('reasonsVersion', { version: incident.rulesVersion })}</p>
${table(heads, reasonRows(incident, lines, say, choices.language), [0])}`,
)}`,
  );
}
