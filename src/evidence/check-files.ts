import { sha256 } from './digest';
import { type Manifest, manifestName, signatureName } from './pack-file';
import type { FileState, PackProblem } from './pack-report';
import type { ArchiveEntry } from './read-archive';

/** A name that would leave its folder when unpacked, or that would play tricks on a screen. */
const isUnsafe = (name: string): boolean =>
  /(^|[\\/])\.\.([\\/]|$)|^[\\/]|^[a-z]:|\\|[\p{Cc}\p{Cf}]/iu.test(name) || name.trim() === '';

/** Holds the files against the manifest: which are whole, changed, missing, renamed, or should not be there. */
export async function checkFiles(
  entries: readonly ArchiveEntry[],
  manifest: Manifest,
): Promise<{ problems: PackProblem[]; files: FileState[] }> {
  const problems: PackProblem[] = [];
  const files: FileState[] = [];
  const listed = new Set([...manifest.files.map(({ name }) => name), manifestName, signatureName]);
  const byName = new Map<string, ArchiveEntry>();
  const strange = new Map<string, string>();
  for (const entry of entries) {
    if (byName.has(entry.name)) problems.push({ what: 'twice', file: entry.name });
    byName.set(entry.name, entry);
    if (isUnsafe(entry.name)) problems.push({ what: 'unsafe', file: entry.name });
    if (!listed.has(entry.name)) strange.set(entry.name, await sha256(entry.bytes));
  }
  for (const { name, bytes, sha256: digest } of manifest.files) {
    const entry = byName.get(name);
    if (entry) {
      const whole = entry.bytes.length === bytes && (await sha256(entry.bytes)) === digest;
      files.push({ name, state: whole ? 'whole' : 'changed' });
      if (!whole) problems.push({ what: 'changed', file: name });
      continue;
    }
    const [to] = [...strange].find(([, found]) => found === digest) ?? [];
    files.push({ name, state: to === undefined ? 'missing' : 'renamed' });
    if (to === undefined) problems.push({ what: 'missing', file: name });
    else {
      strange.delete(to);
      problems.push({ what: 'renamed', file: name, to });
    }
  }
  for (const name of strange.keys()) {
    files.push({ name, state: 'added' });
    problems.push({ what: 'added', file: name });
  }
  return { problems, files };
}
