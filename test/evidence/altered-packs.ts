import { sha256 } from '../../src/evidence/digest';
import type { PackSigner } from '../../src/evidence/gathered';
import {
  jsonText,
  type Manifest,
  manifestName,
  type PackFile,
  signatureName,
  utf8,
} from '../../src/evidence/pack-file';
import { readArchive } from '../../src/evidence/read-archive';
import { writeArchive } from '../../src/evidence/write-archive';
import type { ChainLink } from '../../src/model';

export const filesIn = (pack: Uint8Array<ArrayBuffer>): PackFile[] =>
  readArchive(pack).map(({ name, bytes }) => ({ name, bytes }));

export const textIn = (files: readonly PackFile[], name: string): string =>
  new TextDecoder().decode(files.find((file) => file.name === name)?.bytes);

export const withText = (files: readonly PackFile[], name: string, text: string): PackFile[] =>
  files.map((file) => (file.name === name ? { name, bytes: utf8(text) } : file));

/** As somebody would who knows the format but does not have the key: every digest of the manifest made to fit again. */
export async function withManifest(files: readonly PackFile[]): Promise<PackFile[]> {
  const manifest = JSON.parse(textIn(files, manifestName)) as Manifest;
  const listed = files.filter(({ name }) => name !== manifestName && name !== signatureName);
  manifest.files = await Promise.all(
    listed.map(async ({ name, bytes }) => ({ name, bytes: bytes.length, sha256: await sha256(bytes) })),
  );
  return withText(files, manifestName, jsonText(manifest));
}

/** And the signature made to name the new manifest, though it cannot be made to fit it. */
export async function withSignature(files: readonly PackFile[]): Promise<PackFile[]> {
  const signature = JSON.parse(textIn(files, signatureName)) as { manifest: string };
  signature.manifest = await sha256(utf8(textIn(files, manifestName)));
  return withText(files, signatureName, jsonText(signature));
}

/** And signed anew, by whoever has the key. */
export async function signedAnew(
  files: readonly PackFile[],
  { publicKey, sign }: PackSigner,
): Promise<Uint8Array<ArrayBuffer>> {
  const fitting = await withManifest(files);
  const manifest = await sha256(utf8(textIn(fitting, manifestName)));
  const { format } = JSON.parse(textIn(fitting, signatureName)) as { format: string };
  return writeArchive(
    withText(
      fitting,
      signatureName,
      jsonText({ format, manifest, publicKey, signature: await sign(manifest) }),
    ),
  );
}

export const withLinks = (
  files: readonly PackFile[],
  change: (links: ChainLink[]) => ChainLink[],
): PackFile[] => {
  const held = JSON.parse(textIn(files, 'links.json')) as { keys: unknown; links: ChainLink[] };
  return withText(files, 'links.json', JSON.stringify({ ...held, links: change(held.links) }));
};
