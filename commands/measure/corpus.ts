import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { asChats, type Chat } from './as-chats';

/** `seen`: our own cases that rule writers read. `held`: our own that nobody reads. `other`: everybody else's. */
export type Origin = 'seen' | 'held' | 'other';

export interface Corpus {
  name: string;
  file: string;
  origin: Origin;
  /** Its messages are taken as chats, one line after the other as they are numbered. */
  chat?: Chat;
}

const own = path.resolve('test/corpus');

/** A folder called `held` stays unread wherever it stands: only its totals are ever shown. */
export const isHeld = (folder: string): boolean => path.resolve(folder).split(path.sep).includes('held');

function originOf(file: string): Origin {
  if (isHeld(file)) return 'held';
  return path.resolve(file).startsWith(own + path.sep) ? 'seen' : 'other';
}

/** The `.jsonl` and `.jsonl.gz` files of a folder, or one such file, in the order of their names. */
export function corporaIn(place: string): Corpus[] {
  if (!existsSync(place)) return [];
  const files = statSync(place).isDirectory()
    ? readdirSync(place)
        .filter((name) => /\.jsonl(\.gz)?$/.test(name))
        .sort()
        .map((name) => path.join(place, name))
    : [place];
  return files.map((file) => ({
    name: path.basename(file).replace(/\.jsonl(\.gz)?$/, ''),
    file,
    origin: originOf(file),
  }));
}

/** Our own cases, to be measured beside the corpora of somebody else's folder. */
export const ownCorpora = (): Corpus[] => [
  ...corporaIn(own),
  ...corporaIn(path.join(own, 'held')).map((corpus) => ({ ...corpus, name: `${corpus.name} (held)` })),
];

export function linesOf({ file, chat }: Corpus): string[] {
  const raw = readFileSync(file);
  const lines = (file.endsWith('.gz') ? gunzipSync(raw) : raw).toString('utf8').split('\n').filter(Boolean);
  return chat ? asChats(lines, chat) : lines;
}
