import './rulebook/hold-rulebook';

import { readInSteps } from '../src/detect/read-cues';

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
const { cues, readings } = readInSteps(text, { role, name: role === 'self' ? 'me' : 'x' });
console.log(`message    ${text}`);
if (readings.length === 0) console.log('gate       no word that any rule needs: passed over');
for (const { language, undone, tokens, candidates, raw } of readings) {
  console.log(`\n${language}         ${candidates} patterns could match`);
  console.log(`undone     ${undone.text}`);
  console.log(
    `tokens     ${tokens.map((token) => `${['', ', ', '; '][token.before]}${token.text}`).join(' ')}`,
  );
  for (const cue of raw)
    console.log(
      `cue        ${cue.rule} (${cue.kind}, weight ${cue.weight}) "${text.slice(cue.start, cue.end)}"`,
    );
}
console.log('\nafter context');
for (const cue of cues) console.log(`           ${cue.rule} weight ${cue.weight}`);
if (cues.length === 0) console.log('           nothing');
