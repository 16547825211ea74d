import type { ChainKey, ChainLink, Incident } from '../model';
import type { ChainBreak } from './chain-report';
import { checkChain } from './check-chain';
import { checkRecords } from './check-records';
import type { Manifest } from './pack-file';
import type { PackProblem } from './pack-report';
import { fingerprintOf } from './pack-signature';
import { parsed } from './read-manifest';
import type { TranscriptConversation } from './transcript';

const same = (a: ChainBreak, b: ChainBreak): boolean =>
  a.why === b.why && a.sequence === b.sequence && a.incident === b.incident;

/** A forged place far away would have every link before it looked for. */
const mostLinks = 1_000_000;
const isPlace = (at: unknown): boolean =>
  Number.isInteger(at) && (at as number) >= 0 && (at as number) < mostLinks;

interface Links {
  keys: ChainKey[];
  links: ChainLink[];
}

function linksIn(bytes: Uint8Array | undefined): Links | undefined {
  const value = bytes && (parsed(bytes) as Partial<Links> | undefined);
  if (!value || !Array.isArray(value.links) || !Array.isArray(value.keys)) return undefined;
  const areLinks = value.links.every((link) => isPlace(link?.sequence) && typeof link.incident === 'string');
  const areKeys = value.keys.every((key) => typeof key?.from === 'number' && key.publicKey);
  return areLinks && areKeys && value.keys.length > 0 ? (value as Links) : undefined;
}

function recordIn(bytes: Uint8Array | undefined): Incident[] | undefined {
  const value = bytes && (parsed(bytes) as Incident[] | undefined);
  if (!Array.isArray(value)) return undefined;
  return value.every((one) => typeof one?.id === 'string' && Array.isArray(one.messages)) ? value : undefined;
}

/** The transcript's lines must be those of the log, word for word. */
function checkLines(
  record: readonly Incident[],
  transcript: readonly TranscriptConversation[],
): PackProblem[] {
  const problems: PackProblem[] = [];
  const lines = transcript.flatMap((conversation) => conversation.lines);
  const ordered = [...record].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  const known = new Set(
    ordered.flatMap(({ messages }) =>
      messages.map(({ id, text, at, author }) => JSON.stringify([id, text, at, author.role])),
    ),
  );
  for (const { number, message, text, at, role } of lines)
    if (!known.has(JSON.stringify([message, text, at, role]))) problems.push({ what: 'line', line: number });
  const shown = new Set(lines.map(({ message, text }) => JSON.stringify([message, text])));
  ordered.forEach(({ messages }, index) => {
    if (messages.some(({ id, text }) => !shown.has(JSON.stringify([id, text]))))
      problems.push({ what: 'line-missing', entry: index + 1 });
  });
  return problems;
}

export interface PackChain {
  problems: PackProblem[];
  known: ChainBreak[];
  links: number;
  head: string;
}

/** Holds the log entries of a full pack against the chain, and the transcript against the log entries. */
export async function checkPackChain(
  file: (name: string) => Uint8Array | undefined,
  manifest: Manifest,
  publicKey: JsonWebKey | undefined,
  transcript: readonly TranscriptConversation[] | undefined,
): Promise<PackChain> {
  const found: PackChain = { problems: [], known: [], links: 0, head: manifest.chain.head };
  const chain = linksIn(file('links.json'));
  const record = recordIn(file('record.json'));
  if (!chain) found.problems.push({ what: 'content-unreadable', file: 'links.json' });
  if (!record) found.problems.push({ what: 'content-unreadable', file: 'record.json' });
  if (chain && isPlace(manifest.chain.links)) {
    const { links, keys } = chain;
    const end = { head: manifest.chain.head, length: manifest.chain.links };
    const report = await checkChain({ links, keys, end });
    found.links = report.links;
    for (const one of report.breaks) {
      if (manifest.chain.breaks.some((known) => same(known, one))) found.known.push(one);
      else found.problems.push({ what: 'link', ...one });
    }
    if (report.head !== manifest.chain.head) found.problems.push({ what: 'chain-head' });
    const last = keys.at(-1)?.publicKey;
    const signedBySame =
      publicKey && last && (await fingerprintOf(publicKey)) === (await fingerprintOf(last).catch(() => ''));
    // The key was lost after the last link, and the pack says so.
    const isNew = manifest.chain.breaks.some(
      ({ why, sequence }) => why === 'key' && sequence === manifest.chain.links,
    );
    if (!signedBySame && !isNew) found.problems.push({ what: 'chain-key' });
    if (record) {
      const chosen = new Set(record.map(({ id }) => id));
      const own = links.filter(({ incident }) => chosen.has(incident));
      const order = [...record].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)).map(({ id }) => id);
      const broken = new Set((await checkRecords(own, record)).map(({ incident }) => incident ?? ''));
      for (const id of broken) {
        const known = manifest.chain.breaks.filter(({ incident }) => incident === id);
        if (known.length > 0) found.known.push(...known);
        else found.problems.push({ what: 'record', entry: order.indexOf(id) + 1 });
      }
    }
  }
  if (record && transcript) found.problems.push(...checkLines(record, transcript));
  return found;
}
