import { readdirSync } from 'node:fs';
import path from 'node:path';

const corpus = path.resolve('test/corpus');

/** The files of cases that may be learned from; `unread`: no writer of rules has read them. */
export const corpusFiles = (): { file: string; unread: boolean }[] =>
  [corpus, path.join(corpus, 'unread')].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /\.jsonl(\.gz)?$/.test(name))
      .sort()
      .map((name) => ({ file: path.join(folder, name), unread: folder !== corpus })),
  );
