import abbreviations from '../../rules/tables/en-abbreviations.json';
import leet from '../../rules/tables/leet.json';
import { type Spelling, SpellingBuilder } from '../fold';
import { workOutOnce } from '../work-out-once';
import { isLeet, shortLeet } from './leet-text';
import { splitApart, splitJoined } from './split-joined';
import { pictureAsWord } from './undo-pictures';
import { undoTypo } from './undo-typos';

const short: ReadonlyMap<string, string> = new Map(Object.entries(abbreviations.words));
const signs = new Map(Object.entries(leet.signs));

/** The words the rules know: a disguise is undone only where one of them comes out, so ordinary text stays as it is. */
export interface Vocabulary {
  has(word: string): boolean;
  /** Words of that length with that first letter, for letters hidden behind stars. */
  shaped(first: string, length: number): readonly string[];
  /** An ordinary word no rule knows that undoing would change. */
  isOrdinary(word: string): boolean;
  /** Words that are written so when their vowels are left out. */
  withConsonants(consonants: string): readonly string[];
}

const run = /\S+/g;
const edges = /^([^a-z0-9@$]*)(.*?)([^a-z0-9@$*]*)$/s;

/** Undoes stretched, starred, dotted, spaced, joined and leet words and expands short forms. */
export function undoEnglish(folded: Spelling, vocabulary: Vocabulary): Spelling {
  const builder = new SpellingBuilder();
  const text = folded.text;
  const spelledOut = isSpelledOut(text);
  const inLeet = isLeet(text);
  let copied = 0;
  const replace = (piece: string, first: number, end: number): void => {
    builder.copy(folded, copied, first);
    builder.append(piece, folded.starts[first] as number, folded.ends[end - 1] as number);
    copied = end;
  };

  const runs = [...text.matchAll(run)].map((found) => ({ text: found[0], at: found.index }));
  for (let i = 0; i < runs.length; i++) {
    const spaced = spacedLetters(runs, i, spelledOut);
    if (spaced) {
      const words = vocabulary.has(spaced.joined) ? [spaced.joined] : splitApart(spaced.joined, vocabulary);
      const expanded =
        words?.join(' ') ?? short.get(spaced.joined) ?? (spelledOut ? spaced.joined : undefined);
      if (expanded) {
        const last = runs[i + spaced.count - 1] as { text: string; at: number };
        replace(expanded, (runs[i] as { at: number }).at, last.at + last.text.length);
        i += spaced.count - 1;
        continue;
      }
    }
    const { text: whole, at } = runs[i] as { text: string; at: number };
    const sign = whole.replace(/[.,!?]+$/, '');
    const picture = pictureAsWord(sign, runs[i - 1]?.text, runs[i + 1]?.text);
    if (picture) {
      replace(picture, at, at + sign.length);
      continue;
    }
    const [, lead, core] = edges.exec(whole) as unknown as [string, string, string];
    if (!core) continue;
    const plain = (inLeet ? shortLeet.get(core) : undefined) ?? undoWord(core, vocabulary);
    if (plain !== undefined && plain !== core)
      replace(plain, at + lead.length, at + lead.length + core.length);
  }
  if (copied === 0) return folded;
  builder.copy(folded, copied, text.length);
  return builder.build();
}

/** Longest word or two anybody spells out; a flood of single letters must not cost its square. */
const mostSpaced = 30;

/** Words spelled out letter by letter and parted by wider gaps, two of them or more ("g o  u p"). */
const isSpelledOut = (text: string): boolean => spelled.test(text);
const spelled = /(?:^|\s\s)[a-z0-9'](?: [a-z0-9']){1,30}\s\s+[a-z0-9'](?: [a-z0-9']){1,30}(?=\s\s|[.!?]*$)/;

/** Three or more single letters in a row: "k i l l", "k.i.l.l" is one run and handled as a word. */
function spacedLetters(
  runs: readonly { text: string; at: number }[],
  from: number,
  spelledOut: boolean,
): { joined: string; count: number } | undefined {
  let joined = '';
  let count = 0;
  let end = 0;
  let usual = 0;
  while (count < mostSpaced && from + count < runs.length) {
    const { text, at } = runs[from + count] as { text: string; at: number };
    const letters = /^([a-z0-9@$!'])[.,*_-]?$/.exec(text);
    if (!letters) break;
    if (spelledOut && count > 0 && at - end > 1) break;
    if (count === 1) usual = at - end;
    // A wider gap parts words: "f a t  p i g".
    else if (count > 1 && at - end > usual) break;
    joined += letters[1];
    end = at + text.length;
    count++;
  }
  return count >= (spelledOut ? 2 : 3) ? { joined, count } : undefined;
}

const plainWord = /^[a-z]+$/;
const doubled = /(.)\1/;

const mostUndone = 4000;
const undone = new WeakMap<Vocabulary, (core: string) => string | undefined>();

function undoWord(core: string, vocabulary: Vocabulary): string | undefined {
  let undo = undone.get(vocabulary);
  if (!undo) {
    undo = workOutOnce((word) => workOut(word, vocabulary), mostUndone);
    undone.set(vocabulary, undo);
  }
  return undo(core);
}

function workOut(core: string, vocabulary: Vocabulary): string | undefined {
  const known = short.get(core.replace(/'/g, ''));
  if (known !== undefined) return known;
  const bare = core.replace(/'/g, '');
  if (vocabulary.has(bare) || vocabulary.isOrdinary(bare)) return undefined;
  // Most words are short, all letters, and not stretched: nothing to undo.
  if (bare.length < 4 && plainWord.test(bare) && !doubled.test(bare)) return undefined;
  return (
    unstretched(bare, vocabulary) ??
    unmasked(core, vocabulary) ??
    uncut(core, vocabulary) ??
    unseparated(core, vocabulary) ??
    unleeted(core, vocabulary) ??
    (bare.length >= 7 && /^[a-z#]+$/.test(bare)
      ? splitJoined(bare.replace(/#/g, ''), vocabulary, 7)?.join(' ')
      : undefined) ??
    undoTypo(bare, vocabulary)
  );
}

function unstretched(word: string, vocabulary: Vocabulary): string | undefined {
  if (!/(.)\1/.test(word) || !/^[a-z]+$/.test(word)) return undefined;
  const twice = word.replace(/(.)\1{2,}/g, '$1$1');
  const once = word.replace(/(.)\1{2,}/g, '$1');
  const tail = once.replace(/(.)\1+$/, '$1');
  const found = [twice, once, tail, word.replace(/(.)\1+/g, '$1')].find(
    (option) => option !== word && option.length >= 2 && (vocabulary.has(option) || short.has(option)),
  );
  return found === undefined ? undefined : (short.get(found) ?? found);
}

/** Words people star out most. */
const masked: readonly string[] = [...leet.masked, ...leet.starred];

const shapeOf = (word: string): RegExp => new RegExp(`^${word.replace(/[^a-z]/g, '[a-z]')}$`);

/** Letters behind stars: the only word of that shape the rules know. */
function unmasked(word: string, vocabulary: Vocabulary): string | undefined {
  if (!/^[a-z][a-z]*[*#%&$@!_-]+[a-z*#%&$@!_-]*$/.test(word) || !/[*#%&]/.test(word)) return undefined;
  const usual = masked.find((option) => option.length === word.length && shapeOf(word).test(option));
  if (usual) return usual;
  const letters = word.replace(/[^a-z]/g, '').length;
  if (letters * 2 < word.length || word.length < 4) return undefined;
  const shape = shapeOf(word);
  const options = vocabulary.shaped(word[0] as string, word.length).filter((option) => shape.test(option));
  return options.length >= 1 && options.length <= 2 ? options[0] : undefined;
}

/** Written with a point for the apostrophe ("i.ll"). */
const endings = new Set(['ll', 're', 've', 's', 'd', 'm', 't']);

/** One word cut by marks ("lo.ser", "sch_ool"), where a piece is no word by itself (not "and/or", "no-one"). */
function uncut(word: string, vocabulary: Vocabulary): string | undefined {
  if (!/^[a-z]+(?:[._\-/*+~|][a-z]+){1,3}$/.test(word)) return undefined;
  const pieces = word.split(/[^a-z]/);
  const joined = pieces.join('');
  if (joined.length < 3 || !vocabulary.has(joined)) return undefined;
  if (word.includes('.') && endings.has(pieces.at(-1) as string)) return undefined;
  const stands = (piece: string) =>
    piece.length > 1 && (vocabulary.has(piece) || vocabulary.isOrdinary(piece));
  return pieces.every(stands) ? undefined : joined;
}

function unseparated(word: string, vocabulary: Vocabulary): string | undefined {
  if (!/^[a-z0-9@$!](?:[.\-_*~+/|,!:;=^#]{1,2}[a-z0-9@$]{1,2}){2,}$/.test(word)) return undefined;
  const joined = word.replace(/[.\-_*~+/|,!:;=^#]/g, '');
  if (vocabulary.has(joined)) return joined;
  return short.get(joined) ?? unleeted(joined, vocabulary) ?? splitJoined(joined, vocabulary, 4)?.join(' ');
}

const mostReadings = 24;

function unleeted(word: string, vocabulary: Vocabulary): string | undefined {
  if (!/[a-z]/.test(word) || !/[0-9@$!|+(]/.test(word) || word.length < 3 || word.length > 24)
    return undefined;
  let readings = [''];
  for (const character of word) {
    const letters = signs.get(character) ?? character;
    readings = readings
      .flatMap((reading) => [...letters].map((letter) => reading + letter))
      .slice(0, mostReadings);
  }
  for (const reading of readings) {
    if (!/^[a-z]+$/.test(reading)) continue;
    if (vocabulary.has(reading)) return reading;
    const expanded = short.get(reading) ?? unstretched(reading, vocabulary);
    if (expanded) return expanded;
    const split = reading.length >= 7 ? splitJoined(reading, vocabulary, 7) : undefined;
    if (split) return split.join(' ');
  }
  return undefined;
}
