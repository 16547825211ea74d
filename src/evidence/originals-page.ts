import { markup } from './markup';
import type { PackContents } from './pack-contents';
import { packWords } from './pack-words';
import { list, sheet } from './sheet';

const steps = ['orig1', 'orig2', 'orig3', 'orig4', 'orig5', 'orig6', 'orig7', 'orig8', 'orig9'] as const;

/** How the device and the account that hold the originals must be kept. */
export function originalsPage({ choices }: PackContents): string {
  const say = packWords(choices.language);
  return sheet(
    say('originalsTitle'),
    choices,
    markup`<p>${say('originalsHint')}</p>
${list(steps.map((step) => say(step)))}
<p>${say('origWho')}</p>`,
  );
}
