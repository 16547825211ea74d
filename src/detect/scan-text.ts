import { lexicon } from './book-lexicon';
import { hidesShortWords } from './disguise/leet-text';
import { isWordPicture } from './disguise/undo-pictures';
import { hidesWords, meaningOf, meaningOfOdd } from './english-words';
import { dropped, foldUnit } from './fold';
import { Gaps } from './gaps';
import { addToHash, emptyHash } from './lexicon';
import { longest, TokenList } from './token-list';
import { kind, kindOf, kindOfCharacter } from './unit-kinds';

const lower = Uint8Array.from({ length: 128 }, (_, unit) =>
  unit >= 65 && unit <= 90 ? unit + 32 : unit === 0 ? 32 : unit,
);
const codeOf = (character: string): number => character.charCodeAt(0);
const lineFeed = codeOf('\n');
const question = codeOf('?');
/** Marks that stand for letters also at the edge of a word. */
const letterMarks = new Set([...'@$*'].map(codeOf));
/** Marks that spell a letter by themselves between single letters. */
const loneMarks = new Set([...'@$!'].map(codeOf));

/** Marks that stand inside numbers. */
const digitMarks = new Set([...'.,:'].map(codeOf));
/** Signs that make one word with the number behind them: sums of money, and "<3". */
const signs = new Set([...'$£€<'].map(codeOf));
const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;

/**
 * Cuts a message into tokens of both languages in one pass, folding case, width and accents and putting words for
 * short forms and stretched ones on the way. Makes no strings for words it has seen before.
 */
export class TextScan {
  readonly english = new TokenList();
  readonly chinese = new TokenList();
  /** Words are hidden across spaces or separators: undo that and scan again. */
  hidden = false;
  /** There are Chinese characters. */
  han = false;
  private text = '';
  private readonly units = new Uint16Array(longest);

  // The word that is being read; `length` counts the Latin letters and digits that stand together in it.
  private wordStart = -1;
  private wordEnd = 0;
  private foreign = false;
  private parted = false;
  private latinStart = 0;
  private length = 0;
  private lastLength = 0;
  /** Digits of the word that is being read. */
  private digits = 0;
  /** Words of digits and letters. */
  private mixed = 0;
  private hash = emptyHash;
  private found = 0;

  // The run between spaces that is being read.
  private runStart = -1;
  /** Words that begin with a Latin letter or digit: no others are disguises of English ones. */
  private runWords = 0;
  private runIsOdd = false;
  private singles = 0;

  private readonly gaps = new Gaps();
  private spaced = true;

  scan(text: string): void {
    this.begin(text);
    const { units } = this;
    for (let i = 0; i < text.length; i++) {
      const raw = text.charCodeAt(i);
      const unit = raw < 128 ? (lower[raw] as number) : foldUnit(raw);
      if (unit === dropped) continue;
      const what = kindOf(unit);
      if (what <= kind.digit) {
        if (this.length === 0) this.startLatin(i);
        if (what === kind.digit) this.digits++;
        this.hash = addToHash(this.hash, unit);
        units[this.length++] = unit;
        this.wordEnd = i + 1;
      } else if (what === kind.space) {
        this.endWord();
        if (this.runStart >= 0) this.endRun(i);
        if (unit === lineFeed) this.mark(unit);
        this.spaced = true;
        this.gaps.endDots();
      } else i += this.readOther(what, unit, i);
    }
    this.endWord();
    if (this.runStart >= 0) this.endRun(text.length);
    if (this.mixed >= 2 && !this.hidden) this.hidden = hidesShortWords(text);
  }

  private begin(text: string): void {
    this.text = text;
    this.english.clear();
    this.chinese.clear();
    this.hidden = this.foreign = this.parted = this.runIsOdd = false;
    this.wordStart = this.runStart = -1;
    this.length = this.runWords = this.singles = this.digits = this.mixed = 0;
    this.hash = emptyHash;
    this.gaps.begin();
    this.spaced = true;
    this.han = false;
  }

  private startLatin(at: number): void {
    this.latinStart = at;
    if (this.wordStart < 0) {
      this.startWord(at);
      this.runWords++;
    } else this.parted = true;
  }

  private startWord(at: number): void {
    this.wordStart = at;
    if (this.runStart < 0) this.runStart = at;
    this.spaced = false;
  }

  /** A Latin run is a Chinese token by itself, whatever the word around it. */
  private endLatin(): void {
    if (this.length === 0) return;
    this.found = lexicon.find(this.units, this.length, this.hash);
    this.chinese.push(
      this.found > lexicon.size ? 0 : this.found,
      this.latinStart,
      this.wordEnd,
      this.gaps.takeChinese(),
    );
    if (this.digits > 0 && this.digits < this.length) this.mixed++;
    this.digits = 0;
    this.lastLength = this.length;
    this.length = 0;
    this.hash = emptyHash;
  }

  private endWord(): void {
    if (this.wordStart < 0) return;
    this.endLatin();
    if (this.foreign) this.pushEnglish(0);
    else {
      const sign = this.wordStart > 0 && signs.has(this.text.charCodeAt(this.wordStart - 1));
      if (sign && isDigit(this.text.charCodeAt(this.wordStart))) {
        this.wordStart--;
        this.parted = true;
      }
      const meant = this.parted
        ? meaningOfOdd(this.text.slice(this.wordStart, this.wordEnd))
        : meaningOf(this.found, this.units, this.lastLength);
      if (meant) for (let i = 0; i < meant.length; i++) this.pushEnglish(meant[i] as number);
      else this.pushEnglish(this.found);
    }
    this.wordStart = -1;
    this.foreign = this.parted = false;
  }

  private pushEnglish(id: number): void {
    this.english.push(id, this.wordStart, this.wordEnd, this.gaps.takeEnglish());
  }

  private endRun(end: number): void {
    const length = end - this.runStart;
    const single =
      length <= 2 &&
      (this.runWords === 1
        ? this.wordEnd - this.latinStart === 1 && this.lastLength === 1
        : length === 1 && loneMarks.has(this.text.charCodeAt(this.runStart)));
    this.singles = single ? this.singles + 1 : 0;
    if (this.singles >= 3) this.hidden = true;
    if (this.runWords > 1) this.runIsOdd = true;
    if (this.runIsOdd && this.runWords > 0 && !this.hidden)
      this.hidden = hidesWords(this.text.slice(this.runStart, end));
    this.runStart = -1;
    this.runWords = 0;
    this.runIsOdd = false;
  }

  /** Everything but Latin letters, digits and spaces; gives the units it took besides the first. */
  private readOther(what: number, unit: number, at: number): number {
    if (what === kind.apostrophe) {
      this.endLatin();
      if (this.wordStart < 0) {
        if (this.runStart < 0) this.runStart = at;
        this.gaps.chineseClause();
      }
      return 0;
    }
    if (what === kind.half) return this.readHalf(unit, at);
    if (what === kind.han || what === kind.foreign) {
      this.readLetter(what, unit, at, 1);
      return 0;
    }
    if (what === kind.emoji) {
      this.endWord();
      this.units[0] = unit;
      this.readEmoji(at, 1);
      return 0;
    }
    if (this.partsDigits(unit, at)) {
      this.endLatin();
      this.foreign = true;
      return 0;
    }
    this.endWord();
    if (this.runStart < 0) this.runStart = at;
    this.mark(unit);
    if (letterMarks.has(unit)) this.runIsOdd = true;
    this.spaced = false;
    return 0;
  }

  /** The point of "2.50", the colon of "10:30": they do not end a word. */
  private partsDigits(unit: number, at: number): boolean {
    return (
      digitMarks.has(unit) &&
      this.length > 0 &&
      isDigit(this.units[this.length - 1] as number) &&
      isDigit(this.text.charCodeAt(at + 1))
    );
  }

  /** A character of two units. */
  private readHalf(unit: number, at: number): number {
    const point = this.text.codePointAt(at) as number;
    if (point <= 0xffff) {
      this.readLetter(kind.foreign, unit, at, 1);
      return 0;
    }
    const what = kindOfCharacter(String.fromCodePoint(point));
    if (what === kind.emoji) {
      this.endWord();
      this.units[0] = unit;
      this.units[1] = this.text.charCodeAt(at + 1);
      this.readEmoji(at, 2);
    } else if (what === kind.han || what === kind.foreign) this.readLetter(what, 0, at, 2);
    else {
      this.endWord();
      if (this.runStart < 0) this.runStart = at;
    }
    // Letters in fancy dress are made plain by folding the whole message.
    if (point >= 0x1d400 && point <= 0x1f189) this.hidden = true;
    return 1;
  }

  private readLetter(what: number, unit: number, at: number, width: number): void {
    this.endLatin();
    if (this.wordStart < 0) this.startWord(at);
    this.wordEnd = at + width;
    this.foreign = true;
    if (what !== kind.han) return;
    this.han = true;
    this.units[0] = unit;
    const id = width === 1 ? lexicon.find(this.units, 1, addToHash(emptyHash, unit)) : 0;
    this.chinese.push(id > lexicon.size ? 0 : id, at, at + width, this.gaps.takeChinese());
  }

  private readEmoji(at: number, width: number): void {
    if (isWordPicture(this.text.slice(at, at + width))) this.hidden = true;
    const hash =
      width === 1
        ? addToHash(emptyHash, this.units[0] as number)
        : addToHash(addToHash(emptyHash, this.units[0] as number), this.units[1] as number);
    const found = lexicon.find(this.units, width, hash);
    const id = found > lexicon.size ? 0 : found;
    if (this.runStart < 0) this.runStart = at;
    this.english.push(id, at, at + width, this.gaps.takeEnglish());
    this.chinese.push(id, at, at + width, this.gaps.takeChinese());
  }

  private mark(unit: number): void {
    if (unit === question) {
      this.english.ask();
      this.chinese.ask();
    }
    this.gaps.mark(unit, this.spaced);
  }
}
