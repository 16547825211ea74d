import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type ChainEnd, emptyChain, extendChain, type Happened } from '../../src/evidence/chain';
import { checkChain } from '../../src/evidence/check-chain';
import { exportPublicKey, newSigningKeys } from '../../src/evidence/signature';
import type { ChainKey, ChainLink, Incident } from '../../src/model';
import { pretendIncidents } from '../pages/pretend-incidents';

const now = 1_800_000_000_000;
const incidents = pretendIncidents('zh', now);
const [first, second, third, fourth] = incidents as [Incident, Incident, Incident, Incident];

let signer: CryptoKey;
let keys: ChainKey[];
let links: ChainLink[];
let end: ChainEnd;
/** As the log stands: `second` was deleted, and `fourth` has no words yet. */
const wordless = { ...fourth, messages: [] };
const kept = [first, third, wordless];

beforeAll(async () => {
  const pair = await newSigningKeys();
  signer = pair.privateKey;
  keys = [{ from: 0, publicKey: await exportPublicKey(pair.publicKey) }];
  const events: Happened[] = [
    { what: 'raised', incident: second, joinedLater: true },
    { what: 'words', incident: second, joinedLater: true },
    { what: 'raised', incident: first },
    { what: 'words', incident: first },
    { what: 'raised', incident: third },
    { what: 'words', incident: third },
    { what: 'deleted', id: second.id },
    { what: 'raised', incident: wordless },
  ];
  ({ links, end } = await extendChain(emptyChain, events, now, signer));
});

const check = (more: Partial<Parameters<typeof checkChain>[0]> = {}) =>
  checkChain({ links, keys, end, incidents: kept, ...more });

const replaced = (at: number, link: ChainLink): ChainLink[] => links.map((one, i) => (i === at ? link : one));

/** Another value of the same sort. */
const altered = (value: unknown): unknown => {
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'string') return value.startsWith('0') ? `1${value.slice(1)}` : `0${value.slice(1)}`;
  return null;
};

/** Every place in a value that holds no other value. */
function placesIn(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, part]) => placesIn(part, [...path, key]));
}

function alterAt<T>(value: T, path: readonly (string | number)[]): T {
  const copy = structuredClone(value);
  let part = copy as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) part = part[key] as Record<string | number, unknown>;
  const last = path.at(-1) as string | number;
  part[last] = altered(part[last]);
  return copy;
}

describe('a chain', () => {
  it('that nobody touched is whole', async () => {
    expect(await check()).toEqual({ whole: true, links: 8, head: end.head, breaks: [], keys });
  });

  it('of nothing is whole', async () => {
    expect(await checkChain({ links: [], keys: [], incidents: [] })).toMatchObject({ whole: true, links: 0 });
  });

  it('goes on from where it ended', async () => {
    const more = await extendChain(end, [{ what: 'words', incident: fourth }], now, signer);
    const report = await check({
      links: [...links, ...more.links],
      end: more.end,
      incidents: [first, third, fourth],
    });
    expect(report).toMatchObject({ whole: true, links: 9, head: more.end.head });
  });

  it('does not mind in which order its parts are handed in', async () => {
    expect(await check({ links: links.toReversed(), incidents: kept.toReversed() })).toMatchObject({
      whole: true,
    });
  });

  it('shows every alteration of every field of every link', async () => {
    const places = links.flatMap((link, at) => placesIn(link).map((path) => ({ at, path })));
    expect(places.length).toBeGreaterThan(50);
    for (const { at, path } of places) {
      const report = await check({ links: replaced(at, alterAt(links[at] as ChainLink, path)) });
      expect(report.whole, `link ${at}, ${path}`).toBe(false);
      if (path[0] !== 'sequence')
        expect(report.breaks, `link ${at}, ${path}`).toContainEqual(
          expect.objectContaining({ sequence: at, why: 'signature' }),
        );
    }
  });

  it('shows every alteration of every part of every record, and names it', async () => {
    const places = kept.flatMap((incident, at) => placesIn(incident).map((path) => ({ at, path })));
    const covered = places.filter(({ path }) => path[0] !== 'fineAt');
    expect(covered.length).toBeGreaterThan(100);
    for (const { at, path } of covered) {
      const incident = alterAt(kept[at] as Incident, path);
      const report = await check({ incidents: kept.with(at, incident) });
      const expected = path[0] === 'id' ? { why: 'record' } : { why: 'record', incident: incident.id };
      expect(report.breaks, `record ${at}, ${path}`).toContainEqual(expect.objectContaining(expected));
    }
  });

  it('shows a link or a record that was taken out, put in, doubled or moved', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('take', 'move', 'forge', 'takeRecord', 'putRecord', 'backRecord'),
        fc.nat(links.length - 1),
        fc.nat(links.length - 1),
        async (how, at, to) => {
          fc.pre(how !== 'move' || at !== to);
          const link = links[at] as ChainLink;
          const changed = {
            take: { links: links.toSpliced(at, 1) },
            move: { links: replaced(at, { ...link, sequence: to }) },
            forge: { links: [...links, { ...link, sequence: links.length }] },
            takeRecord: { incidents: kept.toSpliced(at % kept.length, 1) },
            putRecord: { incidents: [...kept, { ...first, id: 'new' }] },
            backRecord: { incidents: [...kept, second] },
          }[how];
          return !(await check(changed)).whole;
        },
      ),
    );
  });

  it('rewritten from some link on by another key is not taken for ours', async () => {
    const other = await newSigningKeys();
    const forged = await extendChain(
      emptyChain,
      [{ what: 'raised', incident: wordless }],
      now,
      other.privateKey,
    );
    const report = await checkChain({ links: forged.links, keys, end: forged.end, incidents: [wordless] });
    expect(report.breaks).toEqual([{ sequence: 0, why: 'signature', incident: wordless.id }]);
  });

  it('whose last links were cut off is found by where it ended', async () => {
    expect((await check({ links: links.slice(0, -1) })).breaks).toContainEqual({
      sequence: 7,
      why: 'missing',
    });
  });

  it('that went on with a new key says from where', async () => {
    const other = await newSigningKeys();
    const more = await extendChain(end, [{ what: 'words', incident: fourth }], now, other.privateKey);
    const report = await checkChain({
      links: [...links, ...more.links],
      keys: [...keys, { from: end.length, publicKey: await exportPublicKey(other.publicKey) }],
      end: more.end,
      incidents: [first, third, fourth],
    });
    expect(report.breaks).toEqual([{ sequence: end.length, why: 'key' }]);
  });

  it('holds no word and no name of what was deleted, nor a digest that can be guessed', async () => {
    const stub = JSON.stringify(links.filter(({ incident }) => incident === second.id));
    for (const { text, author } of second.messages) {
      expect(stub).not.toContain(text);
      expect(stub).not.toContain(author.name);
    }
    const guess = await extendChain(
      emptyChain,
      [{ what: 'words', incident: { ...second, salt: 'f'.repeat(32) } }],
      now,
      signer,
    );
    expect(guess.links[0]?.digest).not.toBe(links[1]?.digest);
  });
});
