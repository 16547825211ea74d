import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Evidence, evidenceOf } from '../../src/detect/evidence';
import { readSigns } from '../../src/detect/read-cues';
import type { Language } from '../../src/model';
import { linesOf } from '../measure/corpus';
import { type LabelledCase, readCase } from '../measure/labelled-case';
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
const unreadFolder = path.join(corpus, 'unread');
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

const filesIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => /\.jsonl(\.gz)?$/.test(name))
    .sort()
    .map((name) => path.join(folder, name));

const casesIn = (file: string): LabelledCase[] =>
  linesOf({ name: path.basename(file), file, origin: 'seen' }).map(readCase);

/** Of a whole conversation only lines that are surely harmless are known: those of the child, and all of a harmless one. */
function fromConversation({ id, y, messages }: LabelledCase): Lesson[] {
  return messages
    .filter(({ author }) => y === 0 || author.role === 'self')
    .map(({ text }) => lesson(text, 0, `talk ${id}`, false));
}

function fromFile(file: string, unread: boolean): Lesson[] {
  return casesIn(file).flatMap((item) => {
    const [message, another] = item.messages;
    if (!message) return [];
    if (another) return item.messages.length < 4 ? [] : fromConversation(item);
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
  return [
    ...filesIn(corpus).flatMap((file) => fromFile(file, false)),
    ...filesIn(unreadFolder).flatMap((file) => fromFile(file, true)),
    ...ordinaryLines(),
  ];
}
