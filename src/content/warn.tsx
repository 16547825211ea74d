import { ask } from '../browser/ask';
import type { PageSetup, Screened } from '../browser/requests';
import { text } from '../browser/text';
import type { Warning } from '../model';
import { isInPage } from '../sites/past-names';
import type { Place } from '../sites/site';
import { oneWarning } from '../ui/one-warning';
import { type CardAnswer, WarningCard, type WarningCardProps } from '../ui/WarningCard';
import { cardHost } from './card-host';
import { markWords, unmarkAll } from './highlight';
import type { PageLife } from './page-life';
import { pageTheme } from './page-theme';
import { quotesOf } from './quotes-of';
import type { OpenConversation } from './read-place';

type PlaceOf = (element: Element) => Place | undefined;

interface Shown {
  warning: Warning;
  conversation: OpenConversation;
  screened: Screened;
  placeOf: PlaceOf;
}

/** Shows warnings in the page: one card for all of them, and marks on the words they speak of. */
export class Warner {
  private readonly host = cardHost();
  private shown: Shown[] = [];

  constructor(
    private readonly setup: PageSetup,
    private readonly life: PageLife,
  ) {
    life.signal.addEventListener('abort', () => this.close());
  }

  show(conversation: OpenConversation, screened: Screened, placeOf: PlaceOf): void {
    const before = this.shown.length;
    for (const warning of screened.warnings) {
      if (this.shown.some((one) => one.warning.incident === warning.incident)) continue;
      this.shown.push({ warning, conversation, screened, placeOf });
      this.mark(conversation, warning.reasons, placeOf);
    }
    this.mark(conversation, screened.notices, placeOf);
    // Drawing looks at the page's styles, which costs it a layout.
    if (this.shown.length > before) this.draw();
  }

  private mark(conversation: OpenConversation, reasons: Warning['reasons'], placeOf: PlaceOf): void {
    for (const reason of reasons) {
      if (reason.author.role === 'self') continue;
      const element = conversation.lines.element(reason.message);
      const place = element && isInPage(element) ? placeOf(element) : undefined;
      if (element && place) markWords(place, element, reason.start, reason.end);
    }
  }

  private draw(): void {
    const one = oneWarning(this.shown.map(({ warning }) => warning));
    const shown = this.shown.find(({ warning }) => warning === one?.warning);
    if (!one || !shown || !this.life.alive()) return;
    const { warning, screened } = shown;
    const said = quotesOf(warning.reasons, screened.why).flatMap(({ message, author, start, end, why }) => {
      const words = shown.conversation.lines.line(message)?.text.slice(start, end);
      return words ? [{ text: words, author, why }] : [];
    });
    const guardianKnows = this.shown.some((each) => each.screened.notified.includes(each.warning.incident));
    this.host.show(
      <WarningCard
        // A card that now speaks of something else begins anew: nothing opened, nothing half pressed.
        key={warning.incident}
        warning={warning}
        others={one.others}
        text={text}
        numbers={screened.numbers}
        school={this.setup.school}
        excerpts={said.map(({ text: words, author }) => ({ text: words, author }))}
        why={said.map(({ why }) => why)}
        theme={pageTheme()}
        seenBy={this.seenBy(guardianKnows)}
        onAnswer={(answer) => this.answered(answer, shown)}
      />,
    );
  }

  /** Help and "this was fine" are about what the card speaks of; closing is about all that was folded into it. */
  /** Who can see this. On a shared computer nobody's guardian sits by. */
  private seenBy(guardianKnows: boolean): WarningCardProps['seenBy'] {
    if (this.setup.private) return 'nobody';
    if (guardianKnows) return 'guardian';
    return this.setup.sessionOnly ? 'session' : 'device';
  }

  private answered(answer: CardAnswer, about: Shown): void {
    const meant = answer === 'close' ? this.shown : [about];
    for (const { warning } of meant)
      ask('warnings/answer', { incident: warning.incident, answer }).catch(() => this.life.alive());
    if (answer === 'help') return;
    this.shown = answer === 'close' ? [] : this.shown.filter((one) => one !== about);
    if (this.shown.length === 0) this.host.remove();
    if (answer === 'close') return;
    unmarkAll();
    for (const { conversation, warning, placeOf } of this.shown)
      this.mark(conversation, warning.reasons, placeOf);
    if (this.shown.length > 0) this.draw();
  }

  private close(): void {
    this.shown = [];
    this.host.remove();
    if (this.life.signal.aborted) unmarkAll();
  }
}
