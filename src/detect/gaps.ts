import { type Gap, gap } from './tokens';
import { ends, gapOf } from './unit-kinds';

const fullStop = '.'.charCodeAt(0);
const dash = '-'.charCodeAt(0);
const wider = (a: Gap, b: Gap): Gap => (a > b ? a : b);

/** What stood since the last token, for each language: the two do not end their sentences alike. */
export class Gaps {
  private english: Gap = gap.sentence;
  private chinese: Gap = gap.sentence;
  private dots = 0;

  begin(): void {
    this.english = this.chinese = gap.sentence;
    this.dots = 0;
  }

  /** `spaced`: a space or nothing stands before the mark. */
  mark(unit: number, spaced: boolean): void {
    const bits = gapOf(unit);
    if (unit === fullStop) this.dots++;
    else this.endDots();
    if ((bits & ends.englishSentence) !== 0) this.english = gap.sentence;
    else if ((bits & ends.englishClause) !== 0 || (unit === dash && spaced))
      this.english = wider(this.english, gap.clause);
    if ((bits & ends.chineseSentence) !== 0) this.chinese = gap.sentence;
    else if ((bits & ends.chineseClause) !== 0) this.chineseClause();
  }

  chineseClause(): void {
    this.chinese = wider(this.chinese, gap.clause);
  }

  /** One full stop ends an English sentence; an ellipsis is a breath in chat, not an end. */
  endDots(): void {
    if (this.dots > 0) this.english = wider(this.english, this.dots === 1 ? gap.sentence : gap.clause);
    this.dots = 0;
  }

  /** The gap before the next token, which closes it. */
  takeEnglish(): Gap {
    this.endDots();
    const taken = this.english;
    this.english = gap.none;
    return taken;
  }

  takeChinese(): Gap {
    const taken = this.chinese;
    this.chinese = gap.none;
    return taken;
  }
}
