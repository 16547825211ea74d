import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { manifestName, type PackFile, signatureName } from '../../src/evidence/pack-file';
import type { PackProblem } from '../../src/evidence/pack-report';
import { sayProblem } from '../../src/evidence/say-report';
import { verifyPack } from '../../src/evidence/verify-pack';
import { writeArchive } from '../../src/evidence/write-archive';
import { languages } from '../../src/model';
import { pretendIncidents } from '../pages/pretend-incidents';
import {
  filesIn,
  signedAnew,
  textIn,
  withLinks,
  withManifest,
  withSignature,
  withText,
} from './altered-packs';
import { madeAt, pretendPack } from './pretend-pack';

type Pack = Awaited<ReturnType<typeof pretendPack>>;
let full: Pack;
let masked: Pack;
let other: Pack;
beforeAll(async () => {
  full = await pretendPack('zh', { country: 'CN' });
  masked = await pretendPack('en', { receiver: 'school' });
  const others = pretendIncidents('zh', madeAt + 1000).slice(1);
  other = await pretendPack('zh', { country: 'CN', receiver: 'lawyer' }, others);
});

const problemsOf = async (bytes: Uint8Array<ArrayBuffer>): Promise<PackProblem[]> => {
  const report = await verifyPack(bytes);
  expect(report.verdict).toBe('changed');
  expect(report.problems.length).toBeGreaterThan(0);
  for (const language of languages)
    for (const problem of report.problems)
      expect(sayProblem(problem, language)).not.toMatch(/\{\w+\}|undefined/);
  return report.problems;
};
const named = (problems: readonly PackProblem[]) =>
  problems.flatMap((problem) => ('file' in problem && problem.file ? [problem.file] : []));

/** Which file's bytes stand at a place of a stored ZIP, its header included; none for the directory. */
function fileAt(files: readonly PackFile[], at: number): { name: string; inside: boolean } | undefined {
  let place = 0;
  for (const { name, bytes } of files) {
    const start = place + 30 + name.length;
    place = start + bytes.length;
    if (at < place) return { name, inside: at >= start };
  }
  return undefined;
}

describe('a pack as it was saved', () => {
  it.each(languages)('is whole, full and masked, in %s', async (language) => {
    for (const receiver of ['police', 'lawyer', 'school', 'platform'] as const) {
      const { bytes, manifest, fingerprint } = await pretendPack(language, { receiver });
      const report = await verifyPack(bytes);
      expect(report.problems).toEqual([]);
      expect(report.verdict).toBe('whole');
      expect(report.about).toMatchObject({ manifest, fingerprint, receiver });
      expect(report.files.every(({ state }) => state === 'whole')).toBe(true);
    }
  });
});

describe('one flipped byte', () => {
  it('anywhere in a pack is found, and the file it stands in is named', async () => {
    for (const pack of [full, masked]) {
      const files = filesIn(pack.bytes);
      await fc.assert(
        fc.asyncProperty(
          fc.nat(pack.bytes.length - 1),
          fc.integer({ min: 1, max: 255 }),
          async (at, flip) => {
            const bytes = pack.bytes.slice();
            bytes[at] = (bytes[at] as number) ^ flip;
            const place = fileAt(files, at);
            const problems = await problemsOf(bytes);
            const names = named(problems);
            if (place?.inside && place.name === manifestName)
              expect(problems.some(({ what }) => /^(manifest|signature)-/.test(what))).toBe(true);
            else if (place?.inside && place.name === signatureName)
              expect(problems.some(({ what }) => /^(signature|container)/.test(what))).toBe(true);
            else if (place?.inside) expect(names).toContain(place.name);
            // The list of contents at the end: what it is wrong about is named, or that it is the list.
            else expect(problems.length).toBeGreaterThan(0);
          },
        ),
        { numRuns: 250 },
      );
    }
  });

  it('in the directory, the headers or the end of the ZIP is found wherever it stands', async () => {
    const files = filesIn(full.bytes);
    const content = files.reduce((sum, { name, bytes }) => sum + 30 + name.length + bytes.length, 0);
    for (let at = content; at < full.bytes.length; at++) {
      const bytes = full.bytes.slice();
      bytes[at] = (bytes[at] as number) ^ 0x55;
      await problemsOf(bytes);
    }
    for (let at = 0; at < 30 + (files[0] as PackFile).name.length; at++) {
      const bytes = full.bytes.slice();
      bytes[at] = (bytes[at] as number) ^ 0x55;
      await problemsOf(bytes);
    }
  });
});

describe('files', () => {
  const anyFile = () => fc.constantFrom(...filesIn(full.bytes).map(({ name }) => name));

  it('taken out are named', async () => {
    for (const { name } of filesIn(full.bytes)) {
      const left = filesIn(full.bytes).filter((file) => file.name !== name);
      expect(named(await problemsOf(writeArchive(left)))).toContain(name);
    }
  });

  it('renamed are named, with what they were', async () => {
    await fc.assert(
      fc.asyncProperty(anyFile(), fc.stringMatching(/^[a-z]{1,12}\.html$/), async (name, to) => {
        fc.pre(!filesIn(full.bytes).some((file) => file.name === to));
        const files = filesIn(full.bytes).map((file) => (file.name === name ? { ...file, name: to } : file));
        const problems = await problemsOf(writeArchive(files));
        expect(named(problems)).toContain(name);
        if (name !== manifestName && name !== signatureName)
          expect(problems).toContainEqual({ what: 'renamed', file: name, to });
      }),
      { numRuns: 60 },
    );
  });

  it('put in are named, whatever their names try', async () => {
    const names = [
      'extra.txt',
      '../../etc/passwd',
      '/root/x',
      'C:\\x',
      'a\\..\\b',
      'x\u202Efdp.exe',
      'con\u001b[2J',
    ];
    for (const name of names) {
      const files = [...filesIn(full.bytes), { name, bytes: new Uint8Array([1]) }];
      const problems = await problemsOf(writeArchive(files));
      expect(problems).toContainEqual({ what: 'added', file: name });
      if (name !== 'extra.txt') expect(problems).toContainEqual({ what: 'unsafe', file: name });
      for (const problem of problems) expect(sayProblem(problem, 'en')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    }
  });

  it('in another order are found', async () => {
    const files = filesIn(full.bytes);
    expect(await problemsOf(writeArchive([...files].reverse()))).toEqual([{ what: 'order' }]);
  });
});

describe('changed text', () => {
  it('with a manifest made to fit is caught by the signature', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('transcript.html', 'transcript.json', 'summary.html', 'record.json', 'README.html'),
        fc.nat(400),
        async (name, at) => {
          const text = textIn(filesIn(full.bytes), name);
          const changed = `${text.slice(0, at)}x${text.slice(at)}`;
          const files = await withManifest(withText(filesIn(full.bytes), name, changed));
          const problems = await problemsOf(writeArchive(files));
          expect(problems).toContainEqual({ what: 'signature-other' });
          expect(await problemsOf(writeArchive(await withSignature(files)))).toContainEqual({
            what: 'signature-wrong',
          });
        },
      ),
      { numRuns: 60 },
    );
  });

  it('of a log entry, signed anew by the key itself, is caught by the chain', async () => {
    const record = JSON.parse(textIn(filesIn(full.bytes), 'record.json'));
    record[1].messages[0].text += '！';
    const files = withText(filesIn(full.bytes), 'record.json', JSON.stringify(record));
    const problems = await problemsOf(await signedAnew(files, full.log.signer));
    expect(problems.map(({ what }) => what)).toEqual(expect.arrayContaining(['record', 'line']));
    expect(problems.map(({ what }) => what)).not.toContain('signature-wrong');
  });

  it('of any field of any log entry, signed anew by the key itself, is caught by the chain', async () => {
    const record = textIn(filesIn(full.bytes), 'record.json');
    const placesIn = (value: unknown, path: (string | number)[] = []): (string | number)[][] =>
      typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...path, key]))
        : [path];
    // What the child thinks of it later is a mark, and no part of what happened.
    const places = placesIn(JSON.parse(record)).filter((path) => path.at(-1) !== 'fineAt');
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...places), fc.jsonValue(), async (path, value) => {
        const changed = JSON.parse(record);
        const holder = path.slice(0, -1).reduce((at, key) => at[key], changed);
        const last = path.at(-1) as string;
        fc.pre(JSON.stringify(holder[last]) !== JSON.stringify(value));
        holder[last] = value;
        const files = withText(filesIn(full.bytes), 'record.json', JSON.stringify(changed));
        await problemsOf(await signedAnew(files, full.log.signer));
      }),
      { numRuns: 60 },
    );
  });

  it('of the transcript alone, signed anew by the key itself, is held against the log entry', async () => {
    const transcript = JSON.parse(textIn(filesIn(full.bytes), 'transcript.json'));
    transcript.conversations[1].lines[0].text += '。';
    const { number } = transcript.conversations[1].lines[0];
    const files = withText(filesIn(full.bytes), 'transcript.json', JSON.stringify(transcript));
    expect(await problemsOf(await signedAnew(files, full.log.signer))).toContainEqual({
      what: 'line',
      line: number,
    });
    transcript.conversations[1].lines.shift();
    const cut = withText(filesIn(full.bytes), 'transcript.json', JSON.stringify(transcript));
    const problems = await problemsOf(await signedAnew(cut, full.log.signer));
    expect(problems.some(({ what }) => what === 'line-missing')).toBe(true);
  });
});

describe('the chain', () => {
  it('reordered, cut or grown is found, signed anew by the key itself', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(7), fc.nat(7), fc.constantFrom('swap', 'drop', 'twin'), async (a, b, how) => {
        fc.pre(a !== b);
        const files = withLinks(filesIn(full.bytes), (links) => {
          const copy = [...links];
          const [one, two] = [copy[a], copy[b]];
          if (!one || !two) return copy;
          if (how === 'drop') copy.splice(a, 1);
          else if (how === 'twin') copy[a] = { ...two, sequence: one.sequence };
          else {
            copy[a] = { ...two, sequence: one.sequence };
            copy[b] = { ...one, sequence: two.sequence };
          }
          return copy;
        });
        const problems = await problemsOf(await signedAnew(files, full.log.signer));
        expect(problems.some(({ what }) => what === 'link' || what === 'chain-head')).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('and files of another pack do not fit into this one', async () => {
    const strange = filesIn(other.bytes);
    for (const name of ['record.json', 'links.json', 'signature.json', 'manifest.json', 'transcript.html']) {
      const swapped = filesIn(full.bytes).map((file) =>
        file.name === name ? (strange.find((one) => one.name === name) as PackFile) : file,
      );
      await problemsOf(writeArchive(swapped));
    }
    const links = strange.filter(({ name }) => name === 'links.json' || name === 'record.json');
    const mixed = filesIn(full.bytes).map((file) => links.find(({ name }) => name === file.name) ?? file);
    const problems = await problemsOf(await signedAnew(mixed, full.log.signer));
    expect(problems).toContainEqual({ what: 'chain-key' });
  });

  it('that was broken already when the pack was saved is said and not held against the pack', async () => {
    const { log, choices } = full;
    const { makePack } = await import('../../src/evidence/make-pack');
    const { checkChain } = await import('../../src/evidence/check-chain');
    const links = log.gathered.links.filter(({ sequence }) => sequence !== 2);
    const { keys, head } = log.gathered.report;
    const { incidents } = log.gathered;
    const report = await checkChain({
      links,
      keys,
      end: { length: log.gathered.links.length, head },
      incidents,
    });
    expect(report.breaks.map(({ why }) => why)).toEqual(expect.arrayContaining(['missing', 'unlinked']));
    const { bytes } = await makePack({ ...log.gathered, links, report }, choices, log.signer);
    const verified = await verifyPack(bytes);
    expect(verified.known.map(({ why }) => why)).toEqual(expect.arrayContaining(['missing', 'unlinked']));
    expect(verified.verdict).toBe('whole');
  });
});
