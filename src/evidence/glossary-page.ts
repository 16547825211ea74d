import { cueWords } from './cue-words';
import { markup } from './markup';
import type { PackContents } from './pack-contents';
import { packWords } from './pack-words';
import { sheet, table } from './sheet';

/** Slang, emoji and disguises of the lines, with what they usually stand for. */
export function glossaryPage({ choices, terms, phrases }: PackContents): string {
  const say = packWords(choices.language);
  const numbers = (lines: readonly number[]) => lines.join(say('comma'));
  return sheet(
    say('glossaryTitle'),
    choices,
    markup`<p>${say('glossaryHint')}</p>
<h2>${say('glossaryTerms')}</h2>
${
  terms.length === 0
    ? markup`<p>${say('glossaryNone')}</p>`
    : table(
        [say('glossaryWritten'), say('glossaryStands'), say('glossarySort'), say('glossaryLines')],
        terms.map(({ written, stands, sort, lines }) => [
          markup`<bdi>${written}</bdi>`,
          stands.split('/').join(' / '),
          say(`sort_${sort}`),
          numbers(lines),
        ]),
      )
}
<h2>${say('glossaryPhrases')}</h2>
${table(
  [say('glossaryWritten'), say('reasonsSign'), say('glossaryLines')],
  phrases.map(({ words, kind, lines }) => [
    markup`<bdi>${words}</bdi>`,
    cueWords(kind, choices.language),
    numbers(lines),
  ]),
)}`,
  );
}
