import { holdRulebook } from '../../src/detect/held-rulebook';
import type { Author, Cue } from '../../src/model';

/** The reader with its rules handed over, as the content script does it: bundled for the bench as it is for a page. */
export async function startReader(packed: string): Promise<(text: string, author: Author) => Cue[]> {
  holdRulebook(packed);
  const { readCues } = await import('../../src/detect/read-cues');
  return readCues;
}
