import type { Author, Cue, CueKind, CueReport, Message } from '../model';
import { followUp, unkindInTalk } from './follow-up';
import { isSign } from './is-sign';
import { strongestKind } from './lean';
import { readCompany, readCues } from './read-cues';
import { TalkLines } from './talk-numbers';

/** Lines looked back over for what they lend to a sign: about a screenful. */
const lookedBack = 12;

/** What its own message takes back wholly is no sign. */
const showsSign = (cue: Cue): boolean => cue.weight > 0 && isSign(cue);

const calming = new Set<CueKind>(['stop-request', 'support', 'apology']);
/** "Guys, stop" is said where it is unkind, and by who helps. */
const standsUp = (text: string, author: Author): boolean =>
  readCompany(text, author).some(({ kind }) => calming.has(kind));

interface Line {
  message: Message;
  fresh: boolean;
  /** Context was read already, so it is told only once. */
  told: boolean;
}

/**
 * Reads the messages of one conversation in order. What surrounds a sign (family talk, a game, a lesson, comfort) is
 * read only once there is a sign, over the few lines before it: ordinary talk costs no more than the gate.
 */
export class Listener {
  private lines: Line[] = [];
  private readonly talk = new TalkLines();

  /** `read` makes the cues of one message: all that ships, or the rules alone where they are to prove themselves. */
  constructor(
    private readonly read = readCues,
    private readonly followed = read === readCues,
  ) {}

  /** Reports of this message and, beside a sign, of the lines before it that lend context; oldest first. */
  hear(message: Message, fresh: boolean): CueReport[] {
    const cues = this.read(message.text, message.author, this.lines.length);
    this.talk.add(message, strongestKind(cues.filter(({ weight }) => weight > 0)));
    const report: CueReport = {
      message: message.id,
      author: message.author,
      at: message.at,
      fresh,
      cues: [...cues, ...this.followUps(message, cues)],
    };
    const line: Line = { message, fresh, told: false };
    this.lines.push(line);
    if (this.lines.length > lookedBack) this.lines.shift();
    if (!report.cues.some(showsSign)) {
      line.told = report.cues.length > 0;
      return line.told ? [report] : [];
    }
    line.told = true;
    return [...this.contextBefore(), { ...report, talk: this.talk.numbersFor(message.author) }];
  }

  private followUps({ text, author }: Message, cues: readonly Cue[]): Cue[] {
    if (!this.followed || author.role !== 'other' || cues.some(showsSign)) return [];
    const kind = this.talk.shownBy(author);
    if (kind) return followUp(text, kind);
    if (!this.talk.isWithChild()) return [];
    const unkind = unkindInTalk(text, () => this.talk.leansTogether(author));
    return unkind.length > 0 && standsUp(text, author) ? [] : unkind;
  }

  private contextBefore(): CueReport[] {
    const reports: CueReport[] = [];
    for (const line of this.lines) {
      if (line.told) continue;
      line.told = true;
      const { id, author, at, text } = line.message;
      const lent = readCompany(text, author).filter((cue) => !isSign(cue));
      if (lent.length > 0) reports.push({ message: id, author, at, fresh: line.fresh, cues: lent });
    }
    return reports;
  }
}
