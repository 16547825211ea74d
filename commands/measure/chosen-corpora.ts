import path from 'node:path';
import { longChatsOf } from './as-chats';
import { type Corpus, corporaIn, ownCorpora } from './corpus';
import type { MeasureOptions } from './measure-options';

/**
 * The corpora of the folder, and after somebody else's folder our own cases, seen and held, so that a change is
 * judged on both. Where single files or cases are asked for, those alone.
 */
export function chosenCorpora({ folder, only, wanted }: MeasureOptions): Corpus[] {
  const files = corporaIn(folder);
  const found = [...files, ...longChatsOf(files)];
  if (only !== undefined) return found.filter(({ file }) => path.basename(file).includes(only));
  const othersFolder = found.length > 0 && found.every(({ origin }) => origin === 'other');
  const looksAtCases = wanted.only !== undefined || wanted.misses > 0 || wanted.falses > 0;
  return othersFolder && !looksAtCases && folder !== found[0]?.file ? [...found, ...ownCorpora()] : found;
}
