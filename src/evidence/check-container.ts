import { type Manifest, manifestName, type PackFile, signatureName } from './pack-file';
import type { PackProblem } from './pack-report';
import type { ArchiveEntry } from './read-archive';
import { writeArchive } from './write-archive';

/** The file whose place in a stored ZIP this is; undefined for the directory at its end. */
function fileAt(files: readonly PackFile[], at: number): string | undefined {
  let place = 0;
  for (const { name, bytes } of files) {
    place += 30 + new TextEncoder().encode(name).length + bytes.length;
    if (at < place) return name;
  }
  return undefined;
}

/**
 * A ZIP is more than its files: times, flags and a directory stand around them. Made anew from the same files it must
 * be the same to the last byte. Asked only where all files are whole.
 */
export function checkContainer(
  bytes: Uint8Array,
  entries: readonly ArchiveEntry[],
  manifest: Manifest,
): PackProblem[] {
  const inOrder = [...manifest.files.map(({ name }) => name), manifestName, signatureName];
  if (entries.map(({ name }) => name).join('\n') !== inOrder.join('\n')) return [{ what: 'order' }];
  const again = writeArchive(entries);
  const at = bytes.findIndex((byte, index) => byte !== again[index]);
  if (at < 0 && bytes.length === again.length) return [];
  const place = at < 0 ? bytes.length : at;
  const file = fileAt(entries, place);
  return [{ what: 'container', at: place, ...(file !== undefined && { file }) }];
}
