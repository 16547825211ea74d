import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';

/** One field of a protocol buffer that holds bytes. */
function field(number: number, bytes: Uint8Array): Buffer {
  const varint = (value: number): number[] =>
    value < 128 ? [value] : [(value & 127) | 128, ...varint(Math.floor(value / 128))];
  return Buffer.concat([Buffer.from([...varint(number * 8 + 2), ...varint(bytes.length)]), bytes]);
}

const publicBytes = (key: KeyObject): Buffer => createPublicKey(key).export({ type: 'spki', format: 'der' });

const digestOf = (key: KeyObject): Buffer => createHash('sha256').update(publicBytes(key)).digest();

/** The id Chromium gives to whatever is signed with this key: 32 hex digits of its SHA-256, written a to p. */
export const chromiumIdOf = (pem: string): string =>
  [...digestOf(createPrivateKey(pem)).toString('hex').slice(0, 32)]
    .map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)))
    .join('');

const length = (bytes: Uint8Array): Buffer => {
  const four = Buffer.alloc(4);
  four.writeUInt32LE(bytes.length);
  return four;
};

/**
 * A ZIP as a signed CRX3, which Chromium browsers install by policy from any server. The same as `--pack-extension`
 * makes, without a browser: chromium/components/crx_file/crx3.proto.
 */
export function packCrx(zip: Uint8Array, pem: string): Buffer {
  const key = createPrivateKey(pem);
  const signedData = field(1, digestOf(key).subarray(0, 16));
  const signed = Buffer.concat([Buffer.from('CRX3 SignedData\0'), length(signedData), signedData, zip]);
  const proof = Buffer.concat([field(1, publicBytes(key)), field(2, sign('sha256', signed, key))]);
  const header = Buffer.concat([field(2, proof), field(10_000, signedData)]);
  return Buffer.concat([Buffer.from('Cr24'), Buffer.from([3, 0, 0, 0]), length(header), header, zip]);
}
