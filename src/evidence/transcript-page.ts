import { blackedOut } from '../help/black-out';
import { exactTimes } from './exact-time';
import { Markup, markup, type Part } from './markup';
import type { PackContents } from './pack-contents';
import { packWords, type Say } from './pack-words';
import { sheet } from './sheet';
import type { TranscriptConversation, TranscriptLine } from './transcript';
import { unseenIn } from './unseen-characters';

/** The text with the words rules read underlined; where hiding moved them, as a whole. */
function marked({ text, signs }: TranscriptLine): Part {
  const edges = new Set<number>([0, text.length]);
  const spans = signs.flatMap(({ start, end }) =>
    start === undefined || end === undefined ? [] : [[start, Math.min(end, text.length)] as const],
  );
  for (const span of spans) for (const edge of span) edges.add(edge);
  const sorted = [...edges].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((from, index) => {
    const piece = text.slice(from, sorted[index + 1]);
    return spans.some(([start, end]) => start <= from && from < end) ? markup`<mark>${piece}</mark>` : piece;
  });
}

function row(line: TranscriptLine, say: Say, time: (at: number) => string): Markup {
  const unseen = unseenIn(line.text);
  const own = line.role === 'self' ? new Markup(' class="own"') : '';
  return markup`<tr id="line-${line.number}"${own}><td class="narrow">${line.number}${
    line.signs.length > 0 &&
    markup` <sup>[${[...new Set(line.signs.map(({ incident }) => incident))].join(', ')}]</sup>`
  }</td><td class="narrow"><time datetime="${line.time}">${time(line.at)}</time></td><td><bdi>${line.name}</bdi></td><td><span class="said" dir="auto">${marked(line)}</span>${
    unseen !== '' && markup` <span class="soft">(${say('unseen', { signs: unseen })})</span>`
  }</td></tr>`;
}

function chat(conversation: TranscriptConversation, say: Say, time: (at: number) => string): Markup {
  const { number, platform, title, addresses, lines } = conversation;
  const heads = [say('colNumber'), say('colTime'), say('colWho'), say('colText')];
  return markup`<h2>${say('transcriptChat', { n: number, platform })}${title && markup` · <bdi>${title}</bdi>`}</h2>
${addresses.map((address) => markup`<p class="soft">${address}</p>`)}
${
  lines.length === 0
    ? markup`<p>${say('noWords')}</p>`
    : markup`<table class="lines"><thead><tr>${heads.map((head) => markup`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${lines.map((line) => row(line, say, time))}</tbody></table>`
}`;
}

/** Both sides of every chat, in order, exact, for printing. */
export function transcriptPage({ choices, masked, conversations }: PackContents): string {
  const say = packWords(choices.language);
  const times = exactTimes(choices.timeZone);
  return sheet(
    say('transcriptTitle'),
    choices,
    markup`<p>${masked ? say('transcriptHintMasked', { sign: blackedOut }) : say('transcriptHint')}</p>
<p class="soft">${say('transcriptGap')} ${say('not3')}</p>
${conversations.map((conversation) => chat(conversation, say, (at) => times(at).said))}`,
  );
}
