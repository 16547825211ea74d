import './rulebook/hold-rulebook';

import { evidenceOf, leaning } from '../src/detect/evidence';
import { plainWords } from '../src/detect/plain-words';
import { readCues, readInSteps, readSigns } from '../src/detect/read-cues';
import { rulebook } from '../src/detect/rulebook';
import { spokenParts } from '../src/detect/spoken-parts';
import { weighWords } from '../src/detect/weigh-words';

const text = process.argv
  .slice(2)
  .filter((argument) => !argument.startsWith('--'))
  .join(' ');
if (!text) {
  console.error(
    'Say which message to explain: npm run --silent explain -- "text"  (--self: written by the child)',
  );
  process.exit(2);
}

const role = process.argv.includes('--self') ? 'self' : 'other';
const author = { role, name: role === 'self' ? 'me' : 'x' } as const;
const parts = spokenParts(text)?.map(({ start, end }) => text.slice(start, end)) ?? [text];
for (const part of parts) explain(part);

const cues = readCues(text, author);
console.log('\nafter context');
for (const cue of cues) console.log(`           ${cue.rule} weight ${cue.weight}`);
if (cues.length === 0) console.log('           nothing');

/** One message, or what one of two people says in it. */
function explain(said: string): void {
  const { readings } = readInSteps(said, author);
  console.log(`message    ${said.trim()}`);
  if (readings.length === 0) console.log('gate       no word that any rule needs: passed over');
  for (const { language, undone, tokens, candidates, raw } of readings) {
    console.log(`\n${language}         ${candidates} patterns could match`);
    console.log(`undone     ${undone.text}`);
    console.log(
      `tokens     ${tokens.map((token) => `${['', ', ', '; '][token.before]}${token.text}`).join(' ')}`,
    );
    for (const cue of raw)
      console.log(
        `cue        ${cue.rule} (${cue.kind}, weight ${cue.weight}) "${said.slice(cue.start, cue.end)}"`,
      );
  }
  const signs = readSigns(said, author);
  const words = plainWords(signs.text, signs.language, signs.undone)?.text ?? signs.text;
  const evidence = evidenceOf(signs.cues, weighWords(words, signs.language));
  console.log('\nas a whole');
  const need =
    evidence.shows === 'nothing'
      ? 'more than words'
      : rulebook.evidence[signs.language].needs[evidence.shows];
  console.log(
    `           the rules saw ${evidence.shows} (${evidence.signs}); words lean ${Math.round(evidence.words)}, ` +
      `with signs ${Math.round(leaning(evidence, signs.language))}; needed: ${need}\n`,
  );
}
