import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { archiveLimits } from '../../src/evidence/archive-limits';
import { utf8 } from '../../src/evidence/pack-file';
import { verifyPack } from '../../src/evidence/verify-pack';
import { writeArchive } from '../../src/evidence/write-archive';
import { filesIn } from '../evidence/altered-packs';
import { pretendPack } from '../evidence/pretend-pack';

let folder: string;
let pack: Uint8Array<ArrayBuffer>;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'alongside-verify-'));
  pack = (await pretendPack('en')).bytes;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function verify(bytes: Uint8Array | undefined, ...more: string[]) {
  const file = path.join(folder, 'pack.zip');
  if (bytes) writeFileSync(file, bytes);
  const args = ['commands/run.mjs', 'verify', ...(bytes ? [file] : []), ...more];
  return spawnSync(process.execPath, args, { encoding: 'utf8' });
}

describe('npm run verify', () => {
  it('says of a whole pack that it is whole, and shows the same reasons again', () => {
    const { status, stdout } = verify(pack, '--en');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Whole\./);
    expect(stdout).toContain('Read again with the rules');
  });

  it('names what was changed, in both languages and for programs', () => {
    const changed = pack.slice();
    const at = Buffer.from(pack).indexOf('<main>');
    changed[at] = (changed[at] as number) ^ 1;
    expect(verify(changed, '--en')).toMatchObject({ status: 1 });
    expect(verify(changed, '--zh').stdout).toMatch(/已被改动/);
    const report = JSON.parse(verify(changed, '--json').stdout);
    expect(report.verdict).toBe('changed');
    expect(report.problems[0]).toEqual({ what: 'changed', file: 'README.html' });
    expect(report.again.incidents.length).toBeGreaterThan(0);
  });

  it('says plainly what is no pack, and what it was given wrongly', () => {
    expect(verify(strToU8('not a zip at all'))).toMatchObject({ status: 2 });
    for (const [args, said] of [
      [[], /One pack at a time/],
      [['nowhere.zip'], /no such file/],
      [[folder], /folder/],
      [['a.zip', 'b.zip'], /One pack at a time/],
      [['a.zip', '--loud'], /--loud/],
    ] as const) {
      const { status, stderr } = verify(undefined, ...args);
      expect(status).toBe(2);
      expect(stderr).toMatch(said);
      expect(stderr).not.toMatch(/\bat .*\.ts:\d/);
    }
  });
});

describe('whatever is thrown at the verifier', () => {
  const verdict = async (bytes: Uint8Array) => (await verifyPack(bytes.slice())).verdict;

  it('is refused as no pack where it is none', async () => {
    const nothings = [
      new Uint8Array(0),
      strToU8('PK'),
      strToU8('%PDF-1.7'),
      zipSync({}),
      zipSync({ 'word/document.xml': strToU8('<xml/>') }),
      zipSync({ 'manifest.json': strToU8('{"manifest_version":3}') }),
      new Uint8Array(70_000).fill(0x50),
    ];
    for (const bytes of nothings) expect(await verdict(bytes)).toBe('not-a-pack');
  });

  it('is told as damaged when it was one and was cut at any place', async () => {
    const shown = pack.length - (filesIn(pack).at(-1)?.bytes.length ?? 0);
    for (let cut = shown - 2000; cut < pack.length; cut += 97)
      expect(await verdict(pack.subarray(0, cut)), String(cut)).toBe('changed');
    expect(await verdict(pack.subarray(0, 500))).toBe('not-a-pack');
  });

  it('may not unpack to more than a machine can bear', async () => {
    const big = zipSync({ 'manifest.json': new Uint8Array(archiveLimits.bytes + 1) }, { level: 9 });
    expect(big.length).toBeLessThan(200_000);
    const { problems } = await verifyPack(big as Uint8Array<ArrayBuffer>);
    expect(problems).toContainEqual({ what: 'damaged', fault: 'too-big', file: 'manifest.json' });
    // The same with a directory that claims a small size.
    const lying = big.slice() as Uint8Array<ArrayBuffer>;
    const view = new DataView(lying.buffer);
    const directory = view.getUint32(lying.length - 6, true);
    view.setUint32(directory + 24, 1000, true);
    const before = Date.now();
    const lie = await verifyPack(lying);
    expect(lie.problems).toContainEqual({ what: 'damaged', fault: 'entry', file: 'manifest.json' });
    expect(Date.now() - before).toBeLessThan(5000);
  });

  it('may not list more files than a pack can hold, nor be read for ever by a forged ZIP64', async () => {
    const many = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`${i}.txt`, strToU8('x')]));
    expect((await verifyPack(zipSync(many) as Uint8Array<ArrayBuffer>)).problems).toContainEqual({
      what: 'damaged',
      fault: 'too-many',
    });
    const forged = pack.slice();
    new DataView(forged.buffer).setUint32(forged.length - 6, 0xffffffff, true);
    expect(await verdict(forged)).toBe('changed');
  });

  it('is still whole in its files when it was packed anew, and is told from the one that was saved', async () => {
    const files = filesIn(pack);
    const anew = zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])), { level: 9 });
    const report = await verifyPack(anew as Uint8Array<ArrayBuffer>);
    expect(report.files.every(({ state }) => state === 'whole')).toBe(true);
    expect(report.problems).toEqual([expect.objectContaining({ what: 'container' })]);
  });

  it('may hold any JSON where its own should be', async () => {
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    const values = [
      'null',
      '[]',
      '{}',
      '1',
      '"x"',
      '[null]',
      '{"links":[null],"keys":[{}]}',
      deep,
      'not json',
    ];
    for (const name of ['manifest.json', 'signature.json', 'links.json', 'record.json', 'transcript.json'])
      for (const value of values) {
        const files = filesIn(pack).map((file) => (file.name === name ? { name, bytes: utf8(value) } : file));
        expect(await verdict(writeArchive(files)), `${name} ${value.slice(0, 20)}`).toBe('changed');
      }
  });
});
