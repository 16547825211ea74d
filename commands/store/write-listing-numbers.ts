import { readFileSync, writeFileSync } from 'node:fs';
import { withMeasuredLimits } from './measured-limits';

/** Writes what was measured into the listings of the stores. */
export function writeListingNumbers(): void {
  const quality = readFileSync('docs/quality.md', 'utf8');
  for (const language of ['en', 'zh'] as const) {
    const file = `docs/store/listing.${language}.md`;
    writeFileSync(file, withMeasuredLimits(readFileSync(file, 'utf8'), quality, language));
    console.error(`Written: ${file}`);
  }
}
