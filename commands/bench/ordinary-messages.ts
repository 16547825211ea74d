import { readFileSync } from 'node:fs';
import { corporaIn, linesOf } from '../measure/corpus';

const shortest = 5;
const longest = 200;
/** From each corpus, spread over it. */
const mostOfEach = 10_000;
const fewest = 4000;

/** Corpora of ordinary private messages, where there are any; others are full of what a filter looks for. */
const ordinary = /^(nus_sms|ordinary)/;

export interface Messages {
  texts: string[];
  from: string;
}

/**
 * Ordinary messages of 5 to 200 characters, English and Chinese by turns. From a folder with corpora of private
 * messages (`nus_sms_…`), or else the ordinary lines of this repository, over and over.
 */
export function ordinaryMessages(folder: string | undefined): Messages {
  const found = (folder ? corporaIn(folder) : []).filter(({ name }) => ordinary.test(name));
  if (found.length > 0) {
    const lists = found.map((corpus) =>
      thinned(
        linesOf(corpus).flatMap((line) =>
          (JSON.parse(line) as { messages: { text: string }[] }).messages.map(({ text }) => text),
        ),
      ),
    );
    return { texts: byTurns(lists), from: found.map(({ name }) => name).join(', ') };
  }
  const { en, zh } = JSON.parse(readFileSync('test/corpus/ordinary.json', 'utf8')) as Record<
    'en' | 'zh',
    string[]
  >;
  const once = byTurns([en, zh]);
  const texts: string[] = [];
  while (texts.length < fewest) texts.push(...once);
  return { texts, from: 'ordinary lines of this repository, repeated' };
}

function thinned(texts: readonly string[]): string[] {
  const fitting = [...new Set(texts)].filter((text) => text.length >= shortest && text.length <= longest);
  const step = Math.max(1, fitting.length / mostOfEach);
  return Array.from(
    { length: Math.min(mostOfEach, fitting.length) },
    (_, i) => fitting[Math.floor(i * step)] as string,
  );
}

function byTurns(lists: readonly string[][]): string[] {
  const length = Math.min(...lists.map((list) => list.length));
  return Array.from({ length }, (_, i) => lists.map((list) => list[i] as string)).flat();
}
