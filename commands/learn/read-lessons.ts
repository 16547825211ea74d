import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Evidence, evidenceOf } from '../../src/detect/evidence';
import { readSigns } from '../../src/detect/read-cues';
import type { Language } from '../../src/model';
import { linesOf } from '../measure/corpus';
import { readCase } from '../measure/labelled-case';
import { corpusFiles } from './corpus-files';
import { writtenFeatures } from './written-features';

/** One message to learn from. */
export interface Lesson {
  language: Language;
  y: 0 | 1;
  pieces: string[];
  /** What the rules saw; `words` is filled in later. */
  evidence: Evidence;
  /** Lessons of one author and sitting lean on one another: they are set aside together. */
  sitting: string;
  /** Nobody who writes rules has read it, so what the rules see in it is what they see in the world. */
  unread: boolean;
}

const corpus = path.resolve('test/corpus');
const other = { role: 'other' as const, name: 'x' };

function lesson(text: string, y: 0 | 1, sitting: string, unread: boolean): Lesson {
  const { cues, language, text: plain } = readSigns(text, other);
  return {
    language,
    y,
    pieces: writtenFeatures(plain, language),
    evidence: evidenceOf(cues, 0, plain.length),
    sitting,
    unread,
  };
}

function fromFile(file: string, unread: boolean): Lesson[] {
  return linesOf({ name: path.basename(file), file, origin: 'seen' }).flatMap((line) => {
    const item = readCase(line);
    const [message, another] = item.messages;
    // Whole talks teach the weights of talks, which lean on those of words: nothing may teach both.
    if (!message || another) return [];
    // Ids end in a number within a sitting.
    const sitting = `${path.basename(file)} ${item.id.replace(/-?\d+$/, '')}`;
    return [lesson(message.text, item.y, sitting, unread)];
  });
}

function ordinaryLines(): Lesson[] {
  const lines = JSON.parse(readFileSync(path.join(corpus, 'ordinary.json'), 'utf8')) as Record<
    string,
    string[]
  >;
  return ['en', 'zh'].flatMap((language) =>
    (lines[language] ?? []).map((text, at) => lesson(text, 0, `ordinary ${at % 40}`, false)),
  );
}

/** Everything in `test/corpus` that may be learned from; what is held is not. */
export function readLessons(): Lesson[] {
  return [...corpusFiles().flatMap(({ file, unread }) => fromFile(file, unread)), ...ordinaryLines()];
}
