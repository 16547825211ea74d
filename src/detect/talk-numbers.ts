import type { Author, CueReport, Kind, Message } from '../model';
import { loudest } from './person-shown';
import { talkLength } from './talk-evidence';
import { type Side, shareOf, windowBegins } from './talk-window';
import type { TaughtBy } from './taught-by';
import { type ReadLine, readParts, weighParts } from './weigh-line';

/**
 * Since the page was opened, how many lines were `heard` of all, and how many whoever wrote the message `wrote`. Of the
 * last lines, thirty at most, `lines`: all, the child's `own`, `theirs` who wrote the message; `people` other than the
 * child who wrote any. How their lines lean, in hundredths of log-odds: this one `now`, the `newest` together, `all`, the
 * `loudest` summed; and by what whole talks taught, the last lines of that person, the child and the others `together`.
 */
export type Talk = NonNullable<CueReport['talk']>;

/** Fewer lines, the newest among them, are a message with its answer and another. */
const leastLines = 5;

/** No more people are counted: of a crowd those who have been silent longest are forgotten. */
const mostPeople = 500;
/** How many of a person's lines count as the newest. */
const newest = 6;

interface Line {
  author: Author;
  text: string;
  /** Read and weighed only when asked for, by what taught the weights. */
  read: ReadLine[] | undefined;
  leans: Partial<Record<TaughtBy, number>>;
  /** The strongest sign the rules saw in it. */
  shown: Kind | undefined;
}

function leanOf(line: Line, by: TaughtBy): number {
  line.read ??= readParts(line.text);
  const lean = line.leans[by] ?? weighParts(line.read, by);
  line.leans[by] = lean;
  return lean;
}

/** The last lines of one side, each counting less the more of them came since. */
const faded = (lines: readonly Line[], side: Side): number =>
  lines.reduceRight((sum, line, at) => {
    const share = shareOf(side, lines.length - 1 - at);
    return share === 0 ? sum : sum + share * leanOf(line, side);
  }, 0);

const mean = (numbers: readonly number[]): number =>
  numbers.length === 0 ? 0 : numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

/** Never -0, which is another number once it was stored as JSON. */
const whole = (number: number): number => Math.round(number) || 0;

/** The last lines of one conversation, and how they lean. */
export class TalkLines {
  private lines: Line[] = [];
  private heard = 0;
  /** Lines by name, of others than the child. */
  private readonly wrote = new Map<string, number>();

  add({ author, text }: Message, shown?: Kind): void {
    this.lines.push({ author, text, read: undefined, leans: {}, shown });
    if (this.lines.length > talkLength) this.lines.shift();
    this.heard++;
    if (author.role !== 'self') this.count(author.name);
  }

  private count(name: string): void {
    const { wrote } = this;
    const lines = wrote.get(name) ?? 0;
    // Put behind the others, so that the first has been silent longest.
    wrote.delete(name);
    wrote.set(name, lines + 1);
    const [silent] = wrote.keys();
    if (silent !== undefined && wrote.size > mostPeople) wrote.delete(silent);
  }

  /** The child takes part, and it is more than a greeting. A stream that it only watches is no talk with it. */
  isWithChild(): boolean {
    return this.lines.length >= leastLines && this.lines.some(({ author }) => author.role === 'self');
  }

  /** The newest kind of sign somebody showed in these lines. */
  shownBy({ role, name }: Author): Kind | undefined {
    return this.lines.findLast(
      ({ author, shown }) => shown !== undefined && author.role === role && author.name === name,
    )?.shown;
  }

  /** How the talk leans as it stands, seen from one person in it. */
  leansTogether(author: Author): number {
    const theirs = this.by(author);
    const around = this.byOthers().filter((line) => !theirs.includes(line));
    return windowBegins + faded(theirs, 'said') + faded(this.byChild(), 'answers') + faded(around, 'around');
  }

  private byOthers(): Line[] {
    return this.lines.filter(({ author }) => author.role !== 'self');
  }

  private byChild(): Line[] {
    return this.lines.filter(({ author }) => author.role === 'self');
  }

  private by({ role, name }: Author): Line[] {
    return this.byOthers().filter(({ author }) => author.role === role && author.name === name);
  }

  numbersFor(author: Author): Talk {
    const own = this.byChild();
    const others = this.byOthers();
    const theirs = this.by(author);
    return {
      heard: this.heard,
      wrote: this.wrote.get(author.name) ?? 0,
      lines: this.lines.length,
      own: own.length,
      theirs: theirs.length,
      people: new Set(others.map(({ author: { name } }) => name)).size,
      ...leansOfPerson(theirs.map((line) => leanOf(line, 'messages'))),
      together: whole(this.leansTogether(author)),
    };
  }
}

function leansOfPerson(theirs: readonly number[]): Record<'now' | 'newest' | 'all' | 'loudest', number> {
  const most = theirs.toSorted((a, b) => b - a).slice(0, loudest);
  return {
    now: whole(theirs.at(-1) ?? 0),
    newest: whole(mean(theirs.slice(-newest))),
    all: whole(mean(theirs)),
    loudest: whole(most.reduce((sum, one) => sum + Math.max(0, one), 0)),
  };
}
