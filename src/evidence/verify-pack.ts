import { checkContainer } from './check-container';
import { checkFiles } from './check-files';
import { checkPackChain, type PackChain } from './check-pack-chain';
import { sha256 } from './digest';
import { type Manifest, manifestName, type PackSignature, packFormat, signatureName } from './pack-file';
import type { PackProblem, PackReport } from './pack-report';
import { fingerprintOf, isManifestSigned } from './pack-signature';
import { type ArchiveEntry, ArchiveError, readArchive } from './read-archive';
import { readManifest, readSignature } from './read-manifest';
import { readTranscript } from './read-transcript';

/** Files are stored as they are, so that a pack is known as one even when its ZIP cannot be read any more. */
function wasPack(bytes: Uint8Array): boolean {
  const mark = new TextEncoder().encode(packFormat);
  for (let at = bytes.indexOf(mark[0] as number); at >= 0; at = bytes.indexOf(mark[0] as number, at + 1))
    if (mark.every((byte, index) => bytes[at + index] === byte)) return true;
  return false;
}

const ended = (verdict: PackReport['verdict'], ...problems: PackProblem[]): PackReport => ({
  verdict,
  problems,
  known: [],
  files: [],
});

async function checkSignature(
  digest: string,
  entry: ArchiveEntry | undefined,
): Promise<{ problems: PackProblem[]; signature?: PackSignature }> {
  if (!entry) return { problems: [{ what: 'missing', file: signatureName }] };
  const signature = readSignature(entry.bytes);
  if (!signature) return { problems: [{ what: 'signature-unreadable' }] };
  if (signature.manifest !== digest) return { problems: [{ what: 'signature-other' }], signature };
  const isSigned = await isManifestSigned(digest, signature.signature, signature.publicKey);
  return { problems: isSigned ? [] : [{ what: 'signature-wrong' }], signature };
}

async function aboutOf(manifest: Manifest, digest: string, signature: PackSignature | undefined) {
  const { receiver, masked, language, madeAt, timeZone, extension, browser, rulesVersion } = manifest;
  const fingerprint = signature ? await fingerprintOf(signature.publicKey).catch(() => '') : '';
  return {
    ...{ receiver, masked, language, madeAt, timeZone, extension, browser, rulesVersion },
    fingerprint,
    manifest: digest,
  };
}

async function verifyEntries(
  bytes: Uint8Array<ArrayBuffer>,
  entries: readonly ArchiveEntry[],
): Promise<PackReport> {
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  const manifestEntry = byName.get(manifestName);
  if (!manifestEntry) {
    return wasPack(bytes) ? ended('changed', { what: 'missing', file: manifestName }) : ended('not-a-pack');
  }
  const digest = await sha256(manifestEntry.bytes);
  const { problems, signature } = await checkSignature(digest, byName.get(signatureName));
  const manifest = readManifest(manifestEntry.bytes);
  if (!manifest)
    return wasPack(bytes)
      ? ended('changed', { what: 'manifest-unreadable' }, ...problems)
      : ended('not-a-pack');
  const checked = await checkFiles(entries, manifest);
  problems.unshift(...checked.problems);
  const file = (name: string) => byName.get(name)?.bytes;
  const transcript = readTranscript(file('transcript.json'));
  if (!transcript && byName.has('transcript.json'))
    problems.push({ what: 'content-unreadable', file: 'transcript.json' });
  const chain = manifest.masked
    ? { problems: [], known: manifest.chain.breaks, links: manifest.chain.links, head: manifest.chain.head }
    : await checkPackChain(file, manifest, signature?.publicKey, transcript?.conversations).catch(
        // What has no canonical form was never signed as it stands there.
        (): PackChain => ({
          problems: [{ what: 'content-unreadable', file: 'record.json' }],
          known: [],
          links: manifest.chain.links,
          head: manifest.chain.head,
        }),
      );
  problems.push(...chain.problems);
  if (problems.length === 0) problems.push(...checkContainer(bytes, entries, manifest));
  return {
    verdict: problems.length === 0 ? 'whole' : 'changed',
    problems,
    known: chain.known,
    files: checked.files,
    about: await aboutOf(manifest, digest, signature),
    chain: { links: chain.links, head: chain.head },
    ...(transcript && { transcript }),
  };
}

/** Says of any bytes whether they are a pack, and whether it is what was saved. Never throws, asks for nothing. */
export async function verifyPack(bytes: Uint8Array<ArrayBuffer>): Promise<PackReport> {
  try {
    return await verifyEntries(bytes, readArchive(bytes));
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    const { fault, entry } = error;
    const problem: PackProblem = { what: 'damaged', fault, ...(entry !== undefined && { file: entry }) };
    return ended(wasPack(bytes) ? 'changed' : 'not-a-pack', problem);
  }
}
