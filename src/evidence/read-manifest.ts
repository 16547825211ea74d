import { type Manifest, type PackSignature, packFormat } from './pack-file';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isDigest = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);

export function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

const texts = ['receiver', 'language', 'madeAt', 'timeZone', 'extension', 'browser', 'rulesVersion'] as const;

/** The manifest, or undefined for anything that is not wholly one: it may come from anybody. */
export function readManifest(bytes: Uint8Array): Manifest | undefined {
  const value = parsed(bytes);
  if (!isObject(value) || value.format !== packFormat || typeof value.masked !== 'boolean') return undefined;
  if (!texts.every((name) => typeof value[name] === 'string')) return undefined;
  const { chain, files } = value;
  if (!isObject(chain) || !isDigest(chain.head) || !Number.isInteger(chain.links)) return undefined;
  if (!Array.isArray(chain.breaks) || !chain.breaks.every(isObject)) return undefined;
  if (!Array.isArray(files)) return undefined;
  const areFiles = files.every(
    (file) =>
      isObject(file) &&
      typeof file.name === 'string' &&
      typeof file.bytes === 'number' &&
      isDigest(file.sha256),
  );
  return areFiles ? (value as unknown as Manifest) : undefined;
}

export function readSignature(bytes: Uint8Array): PackSignature | undefined {
  const value = parsed(bytes);
  if (!isObject(value) || value.format !== packFormat) return undefined;
  if (!isDigest(value.manifest) || typeof value.signature !== 'string') return undefined;
  return isObject(value.publicKey) ? (value as unknown as PackSignature) : undefined;
}
