import { exactTimes } from './exact-time';
import { markup } from './markup';
import type { PackContents } from './pack-contents';
import { type PackWord, packWords } from './pack-words';
import { facts, list, sheet, table } from './sheet';

const limits = ['not1', 'not2', 'not3', 'not4', 'not5', 'not6'] as const;

/** What the receiver reads first: what this is, what is in it, how to check it, and what it does not prove. */
export function readmePage(
  { choices, masked }: PackContents,
  files: readonly string[],
  fingerprint: string,
  rulesVersion: string,
): string {
  const say = packWords(choices.language);
  return sheet(
    say('readmeTitle'),
    choices,
    markup`<p><strong>${say('readmeFor', { receiver: say(`receiver_${choices.receiver}`) })}</strong></p>
<h2>${say('readmeWhat')}</h2>
<p>${say('readmeWhat1')}</p>
<p>${say('readmeWhat2')}</p>
<h2>${say('readmeNot')}</h2>
${list([...limits, ...(masked ? (['not7'] as const) : [])].map((key) => say(key)))}
<h2>${say('readmeFiles')}</h2>
${table(
  [say('readmeFile'), say('readmeHolds')],
  files.map((name) => [markup`<code>${name}</code>`, say(`file_${name}` as PackWord)]),
  [0],
)}
<h2>${say('readmeMade')}</h2>
${facts([
  [say('madeAt'), exactTimes(choices.timeZone)(choices.madeAt).said],
  [say('madeWith'), say('madeWithValue', { version: choices.extension, browser: choices.browser })],
  [say('madeRules'), rulesVersion],
  [say('madeKind'), say(masked ? 'masked' : 'full')],
  [say('madeHow'), say('madeHowValue')],
])}
<h2>${say('readmeCheck')}</h2>
${list([say('readmeCheck1'), say('readmeCheck2'), say('readmeCheck3')])}
<p>${say('readmeKey', { key: fingerprint })}</p>`,
  );
}
