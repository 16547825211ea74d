import type { PackTranscript } from '../../evidence/read-transcript';
import type { ReadAgain } from '../../evidence/reading-again';

let reader: Promise<(transcript: PackTranscript) => ReadAgain> | undefined;

/** The rules are large and wanted here only once a pack was chosen; they must be at hand before the reader loads. */
async function loadReader(): Promise<(transcript: PackTranscript) => ReadAgain> {
  const [{ holdRulebook }, book] = await Promise.all([
    import('../../detect/held-rulebook'),
    import('../../rules/compiled/rulebook.json'),
  ]);
  holdRulebook(book.default.packed);
  return (await import('../../evidence/read-again')).readAgain;
}

export async function readWithRules(transcript: PackTranscript): Promise<ReadAgain> {
  reader ??= loadReader();
  return (await reader)(transcript);
}
