import { markup } from './markup';
import type { PackContents } from './pack-contents';
import { packWords } from './pack-words';
import { sayWhere } from './say-hidden';
import { sayLeftOut } from './say-left-out';
import { sheet, table } from './sheet';

/** What is not in the pack, or not as it was, and why; whoever judges the pack asks for exactly this. */
export function leftOutPage({ choices, masked, hidden, leftOut }: PackContents): string {
  const say = packWords(choices.language);
  const hiddenPart = masked
    ? markup`<h2>${say('hiddenTitle')}</h2>
${
  hidden.length === 0
    ? markup`<p>${say('hiddenNone')}</p>`
    : table(
        [say('hiddenWhere'), say('leftWhat'), say('hiddenCount'), say('leftWhy')],
        hidden.map((entry) => [
          sayWhere(entry.where, say),
          say(`hidden_${entry.what}`),
          entry.count,
          say(`hidden_${entry.what}Why`),
        ]),
      )
}
<p class="soft">${say('hiddenLimits')}</p>`
    : markup`<p>${say('nothingHidden')}</p>`;
  return sheet(
    say('leftTitle'),
    choices,
    markup`${table(
      [say('leftWhat'), say('leftWhy')],
      leftOut.map((entry) => {
        const { what, why } = sayLeftOut(entry, say);
        return [what, why];
      }),
    )}
${hiddenPart}`,
  );
}
