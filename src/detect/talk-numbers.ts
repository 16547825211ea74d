import type { Author, CueReport, Kind, Message } from '../model';
import { weighLine } from './follow-up';
import { loudest, talkLength } from './talk-evidence';

/**
 * Since the page was opened, how many lines were `heard` of all, and how many whoever wrote the message `wrote`. Of the
 * last lines, thirty at most, `lines`: all, the child's `own`, `theirs` who wrote the message; `people` other than the
 * child who wrote any. How their lines lean, in hundredths of log-odds: this one `now`, the `newest` together, `all`, the `loudest` summed.
 */
export type Talk = NonNullable<CueReport['talk']>;

/** No more people are counted: of a crowd those who have been silent longest are forgotten. */
const mostPeople = 500;
/** How many of a person's lines count as the newest. */
const newest = 6;

interface Line {
  author: Author;
  text: string;
  /** Weighed only when a sign asks for it. */
  leans: number | undefined;
  /** The strongest sign the rules saw in it. */
  shown: Kind | undefined;
}

const leansOf = (line: Line): number => {
  line.leans ??= weighLine(line.text);
  return line.leans;
};

const mean = (numbers: readonly number[]): number =>
  numbers.length === 0 ? 0 : numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

/** The last lines of one conversation, and how those of one person lean together; what the child wrote is not weighed. */
export class TalkLines {
  private lines: Line[] = [];
  private heard = 0;
  /** Lines by name, of others than the child. */
  private readonly wrote = new Map<string, number>();

  add({ author, text }: Message, shown?: Kind): void {
    this.lines.push({ author, text, leans: undefined, shown });
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

  /** The newest kind of sign somebody showed in these lines. */
  shownBy({ role, name }: Author): Kind | undefined {
    return this.lines.findLast(
      ({ author, shown }) => shown !== undefined && author.role === role && author.name === name,
    )?.shown;
  }

  numbersFor({ role, name }: Author): Talk {
    const others = this.lines.filter(({ author }) => author.role !== 'self');
    const theirs = others.filter(({ author }) => author.role === role && author.name === name).map(leansOf);
    const most = [...theirs].sort((a, b) => b - a).slice(0, loudest);
    return {
      heard: this.heard,
      wrote: this.wrote.get(name) ?? 0,
      lines: this.lines.length,
      own: this.lines.length - others.length,
      theirs: theirs.length,
      people: new Set(others.map(({ author }) => author.name)).size,
      now: Math.round(theirs.at(-1) ?? 0),
      newest: Math.round(mean(theirs.slice(-newest))),
      all: Math.round(mean(theirs)),
      loudest: Math.round(most.reduce((sum, one) => sum + Math.max(0, one), 0)),
    };
  }
}
