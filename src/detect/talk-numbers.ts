import type { Author, CueReport, Kind, Message } from '../model';
import { loudest } from './person-shown';
import { talkLength } from './talk-evidence';
import { type ReadLine, readParts, weighParts } from './weigh-line';

/**
 * Since the page was opened, how many lines were `heard` of all, and how many whoever wrote the message `wrote`. Of the
 * last lines, thirty at most, `lines`: all, the child's `own`, `theirs` who wrote the message; `people` other than the
 * child who wrote any. How their lines lean, in hundredths of log-odds: this one `now`, the `newest` together, `all`, the
 * `loudest` summed; by what whole talks taught, the last lines of that person (`spoke`), what the child `answered` and
 * what others said `around` them, each on average and where it leans `Most`.
 */
export type Talk = NonNullable<CueReport['talk']>;

/** Fewer lines, the newest among them, are a message with its answer and another. */
const leastLines = 5;

/** No more people are counted: of a crowd those who have been silent longest are forgotten. */
const mostPeople = 500;
/** How many of a person's lines count as the newest. */
const newest = 6;
/** How many of the last lines of the child or the person judged, and of all others together, are weighed as lines of a talk. */
const lastOfOne = 3;
const lastOfMany = 6;

interface Line {
  author: Author;
  text: string;
  /** Read and weighed only when asked for: as a message, as a line of a talk, and as one of an unkind talk. */
  read: ReadLine[] | undefined;
  leans: number | undefined;
  inTalk: number | undefined;
  unkind: number | undefined;
  /** The strongest sign the rules saw in it. */
  shown: Kind | undefined;
}

const readOf = (line: Line): ReadLine[] => {
  line.read ??= readParts(line.text);
  return line.read;
};

const leansOf = (line: Line): number => {
  line.leans ??= weighParts(readOf(line), 'messages');
  return line.leans;
};

const inTalkOf = (line: Line): number => {
  line.inTalk ??= weighParts(readOf(line), line.author.role === 'self' ? 'answers' : 'talk');
  return line.inTalk;
};

const unkindOf = (line: Line): number => {
  line.unkind ??= weighParts(readOf(line), 'unkind');
  return line.unkind;
};

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
    this.lines.push({
      author,
      text,
      read: undefined,
      leans: undefined,
      inTalk: undefined,
      unkind: undefined,
      shown,
    });
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

  /** How the newest lines of all others lean as lines of unkind talks do, and the child's answers as uneasy ones; added up. */
  leansUnkind(): number {
    return (
      mean(this.byOthers().slice(-lastOfMany).map(unkindOf)) +
      mean(this.byChild().slice(-lastOfOne).map(inTalkOf))
    );
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
    const around = others.filter((line) => !theirs.includes(line));
    return {
      heard: this.heard,
      wrote: this.wrote.get(author.name) ?? 0,
      lines: this.lines.length,
      own: own.length,
      theirs: theirs.length,
      people: new Set(others.map(({ author: { name } }) => name)).size,
      ...leansOfPerson(theirs.map(leansOf)),
      ...inTalk('spoke', theirs.slice(-lastOfOne)),
      ...inTalk('answered', own.slice(-lastOfOne)),
      ...inTalk('around', around.slice(-lastOfMany)),
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

function inTalk<Name extends string>(
  name: Name,
  lines: readonly Line[],
): Record<Name | `${Name}Most`, number> {
  const leans = lines.map(inTalkOf);
  const most = leans.length === 0 ? 0 : Math.max(...leans);
  return { [name]: whole(mean(leans)), [`${name}Most`]: whole(most) } as Record<Name | `${Name}Most`, number>;
}
