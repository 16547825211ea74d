import { archiveLimits } from './archive-limits';
import type { ChainBreak } from './chain-report';
import { sha256 } from './digest';
import { evidenceListPage } from './evidence-list-page';
import { exactTimes } from './exact-time';
import type { Gathered, PackSigner } from './gathered';
import { glossaryPage } from './glossary-page';
import { leftOutPage } from './left-out-page';
import { originalsPage } from './originals-page';
import { isMasked, type PackChoices } from './pack-choices';
import { type PackContents, packContents } from './pack-contents';
import {
  jsonText,
  type ListedFile,
  type Manifest,
  manifestName,
  type PackFile,
  type PackSignature,
  packFormat,
  signatureName,
  utf8,
} from './pack-file';
import { fingerprintOf } from './pack-signature';
import { readmePage } from './readme-page';
import { reasonsPage } from './reasons-page';
import { summaryPage } from './summary-page';
import { transcriptCsv } from './transcript-csv';
import { transcriptPage } from './transcript-page';
import { writeArchive } from './write-archive';

/** The 证据清单 goes with what is handed to police, courts and lawyers. */
const hasEvidenceList = ({ country, receiver }: PackChoices): boolean =>
  country === 'CN' && !isMasked(receiver);

export interface MadePack {
  /** Says nothing of what is in it: whoever looks at the list of downloads may be the one it is about. */
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
  /** SHA-256 of the manifest, to be written down on paper. */
  manifest: string;
  fingerprint: string;
}

/** Names of the files a pack will hold, in their order. */
export function filesOf(choices: PackChoices): string[] {
  return [
    'README.html',
    ...(hasEvidenceList(choices) ? ['evidence-list-cn.html'] : []),
    'summary.html',
    'transcript.html',
    'transcript.csv',
    'transcript.json',
    'reasons.html',
    'glossary.html',
    'left-out.html',
    'originals.html',
    ...(isMasked(choices.receiver) ? [] : ['record.json', 'links.json']),
    manifestName,
    signatureName,
  ];
}

const dataOf = ({ masked, choices, conversations, incidents, parties, facts }: PackContents) => ({
  format: packFormat,
  masked,
  language: choices.language,
  conversations,
  incidents,
  parties,
  facts,
});

/** One link a line: a long chain stays readable, and a changed line can be found. */
const linksText = ({ links, report }: Gathered): string =>
  `{"keys":${JSON.stringify(report.keys)},\n"links":[\n${links.map((link) => JSON.stringify(link)).join(',\n')}\n]}\n`;

function textsOf(gathered: Gathered, contents: PackContents): Record<string, string> {
  return {
    'summary.html': summaryPage(contents),
    'transcript.html': transcriptPage(contents),
    'transcript.csv': transcriptCsv(contents),
    'transcript.json': jsonText(dataOf(contents)),
    'reasons.html': reasonsPage(contents),
    'glossary.html': glossaryPage(contents),
    'left-out.html': leftOutPage(contents),
    'originals.html': originalsPage(contents),
    'record.json': jsonText(gathered.incidents.map(({ fineAt: _, ...kept }) => kept)),
    'links.json': linksText(gathered),
  };
}

async function listedFile({ name, bytes }: PackFile): Promise<ListedFile> {
  return { name, bytes: bytes.length, sha256: await sha256(bytes) };
}

/** What was not whole when the pack was saved. Which entries it is about is said in a full pack only. */
async function knownBreaks(
  { report, links }: Gathered,
  publicKey: JsonWebKey,
  masked: boolean,
): Promise<ChainBreak[]> {
  const last = report.keys.at(-1);
  const isNew = !last || (await fingerprintOf(last.publicKey)) !== (await fingerprintOf(publicKey));
  const breaks: ChainBreak[] = isNew
    ? [...report.breaks, { sequence: links.length, why: 'key' }]
    : report.breaks;
  return masked ? breaks.map(({ incident: _, ...rest }) => rest) : breaks;
}

const two = (part: string): string => part.replace(/\D/g, '');

/** Chosen incidents as one ZIP for one receiver. Signed where the key is; nothing is sent anywhere. */
export async function makePack(
  gathered: Gathered,
  choices: PackChoices,
  signer: PackSigner,
): Promise<MadePack> {
  const contents = packContents(gathered, choices);
  const { publicKey } = signer;
  const fingerprint = await fingerprintOf(publicKey);
  const rulesVersion = [...new Set(gathered.incidents.map((incident) => incident.rulesVersion))].join(', ');
  const names = filesOf(choices);
  const texts = textsOf(gathered, contents);
  texts['README.html'] = readmePage(contents, names, fingerprint, rulesVersion);
  const files: PackFile[] = [];
  for (const name of names) {
    const text = texts[name];
    if (text !== undefined) files.push({ name, bytes: utf8(text) });
  }
  if (hasEvidenceList(choices)) {
    const listed = await Promise.all(files.map(listedFile));
    const bytes = utf8(evidenceListPage(contents, listed));
    files.splice(1, 0, { name: 'evidence-list-cn.html', bytes });
  }
  const madeAt = exactTimes(choices.timeZone)(choices.madeAt).iso;
  const manifest: Manifest = {
    format: packFormat,
    receiver: choices.receiver,
    masked: contents.masked,
    language: choices.language,
    madeAt,
    timeZone: choices.timeZone,
    extension: choices.extension,
    browser: choices.browser,
    rulesVersion,
    chain: {
      head: gathered.report.head,
      links: gathered.links.length,
      breaks: await knownBreaks(gathered, publicKey, contents.masked),
    },
    files: await Promise.all(files.map(listedFile)),
  };
  const manifestBytes = utf8(jsonText(manifest));
  const digest = await sha256(manifestBytes);
  const signed: PackSignature = {
    format: packFormat,
    manifest: digest,
    publicKey,
    signature: await signer.sign(digest),
  };
  const bytes = writeArchive([
    ...files,
    { name: manifestName, bytes: manifestBytes },
    { name: signatureName, bytes: utf8(jsonText(signed)) },
  ]);
  // What nobody could check is not saved.
  if (bytes.length > archiveLimits.bytes) throw new RangeError('too much for one pack');
  return { name: `alongside-${two(madeAt.slice(0, 16))}.zip`, bytes, manifest: digest, fingerprint };
}
