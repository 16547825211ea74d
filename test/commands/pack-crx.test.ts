import { createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import { expect, it } from 'vitest';
import { chromiumIdOf, packCrx } from '../../commands/school/pack-crx';

it('a school’s package is signed so that one changed byte is noticed, under an id that follows from the key', () => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
  const zip = Buffer.from('PK pretend');
  const crx = packCrx(zip, pem);
  expect(crx.subarray(0, 4).toString()).toBe('Cr24');
  expect(crx.readUInt32LE(4)).toBe(3);
  const header = crx.subarray(12, 12 + crx.readUInt32LE(8));
  const spki = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
  expect(header.includes(spki)).toBe(true);
  expect(crx.subarray(12 + header.length).equals(zip)).toBe(true);

  const crxId = header.subarray(header.length - 16);
  const id = [...crxId.toString('hex')].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
  expect(id.join('')).toBe(chromiumIdOf(pem));
  const signedData = header.subarray(header.length - 18);
  const signed = (content: Buffer) =>
    Buffer.concat([Buffer.from('CRX3 SignedData\0'), Buffer.from([18, 0, 0, 0]), signedData, content]);
  const at = header.indexOf(Buffer.from([0x12, 0x80, 0x02]));
  const proof = header.subarray(at + 3, at + 3 + 256);
  expect(verify('sha256', signed(zip), createPublicKey(privateKey), proof)).toBe(true);
  expect(verify('sha256', signed(Buffer.from('PK pretenD')), createPublicKey(privateKey), proof)).toBe(false);
});
