import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateSync } from 'fflate';
import { joinBook } from '../src/detect/packed-book';
import { languages } from '../src/model';
import { numberRules } from './rulebook/number-rules';
import { type PlainRules, plainRules } from './rulebook/plain-rules';
import { readRulesJson, rulesFolder } from './rulebook/read-rules';
import { reasonsOfWords } from './rulebook/word-weights';

/** Writes `src/rules/compiled/{rulebook,rule-reasons,rules-version}.json`; leaves files alone that would not change. */
export function makeRulebook(): { rules: number; changed: boolean } {
  const plain: PlainRules[] = languages.map(plainRules);
  const book = numberRules(plain);
  const patterns = readRulesJson<{ talk: { plain: string[] } }>('patterns.json');
  const gone = patterns.talk.plain.find((plain) => !book.head.rules.some(({ id }) => id === plain));
  if (gone) throw new Error(`patterns.json calls a rule plain that is not there: ${gone}`);
  const version = createHash('sha256')
    .update(joinBook(book.head, book.sections))
    .update(JSON.stringify(patterns))
    .digest('hex')
    .slice(0, 12);
  const reasons = Object.assign({}, ...plain.map((one) => one.reasons), reasonsOfWords());
  const folder = path.join(rulesFolder, 'compiled');
  mkdirSync(folder, { recursive: true });
  const changed = [
    writeChanged(
      path.join(folder, 'rulebook.json'),
      JSON.stringify({ packed: pack(joinBook({ version, ...book.head }, book.sections)) }),
    ),
    writeChanged(path.join(folder, 'rule-reasons.json'), JSON.stringify(reasons)),
    // By itself: the background needs it at every start, and unpacking the rules for it took 40 ms.
    writeChanged(path.join(folder, 'rules-version.json'), JSON.stringify({ version })),
  ].some(Boolean);
  return { rules: book.head.rules.length, changed };
}

export const pack = (bytes: Uint8Array): string =>
  Buffer.from(deflateSync(bytes, { level: 9 })).toString('base64');

function writeChanged(file: string, content: string): boolean {
  if (existsSync(file) && readFileSync(file, 'utf8') === content) return false;
  writeFileSync(file, content);
  return true;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    makeRulebook();
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
