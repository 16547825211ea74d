import { ask } from '../browser/ask';
import type { Reading } from '../model';
import { readingOfNothing, sayHowItGoes } from './how-it-goes';
import { pageAddress } from './page-address';
import type { PageLife } from './page-life';
import type { PlaceReader } from './read-place';

/** With this many messages read, more than two thirds without an author means our selectors have gone stale. */
const enoughToTell = 12;
/** A place that shows no message for this long, in ms, shows none that we can read. */
const longEmpty = 8000;

/** Tells the background how the reading goes, when it changes; a count is told when it has doubled. */
export class ReadingTeller {
  private told = '';
  private readonly sinceAt = Date.now();

  constructor(private readonly life: PageLife) {}

  tellOff(): void {
    const off: Reading = {
      state: 'off',
      site: pageAddress().hostname,
      confirmedOn: '',
      messages: 0,
      sinceAt: this.sinceAt,
    };
    sayHowItGoes({ reading: () => off, part: () => undefined });
    this.send(off);
  }

  /** False while it is too early to say. */
  tell(all: readonly PlaceReader[]): boolean {
    sayHowItGoes({ reading: () => this.now(all), part: () => all[0]?.place.container });
    // Just opened: there is nothing to say yet.
    if (all.length > 0 && this.tooEarly(all)) return false;
    this.send(this.now(all));
    return true;
  }

  private tooEarly(all: readonly PlaceReader[]): boolean {
    return all.every(
      ({ conversation, openedAt }) => conversation.read === 0 && Date.now() - openedAt <= longEmpty,
    );
  }

  private now(open: readonly PlaceReader[]): Reading {
    if (open.length === 0) return readingOfNothing();
    const all = open.filter(({ place }) => !place.site.counted);
    const counted = open.reduce((sum, reader) => sum + reader.conversation.counted, 0);
    const messages = all.reduce((sum, reader) => sum + reader.conversation.read, 0);
    const unsigned = all.reduce((sum, reader) => sum + reader.conversation.unsigned, 0);
    const site = (all[0] ?? open[0])?.place.site;
    const signed = site?.author === undefined || unsigned <= messages * (2 / 3);
    const empty = all.length > 0 && messages === 0 && !this.tooEarly(all);
    const described = site !== undefined && site.hosts.length > 0;
    const stale = empty || (messages >= enoughToTell && !signed);
    return {
      state: described && stale ? 'unreadable' : 'reading',
      site: site?.name ?? pageAddress().hostname,
      confirmedOn: site?.confirmedOn ?? '',
      ...(site?.candidates ? { restsOn: described ? 'candidates' : 'structure' } : {}),
      messages,
      ...(counted > 0 ? { counted } : {}),
      sinceAt: this.sinceAt,
    };
  }

  private send(reading: Reading): void {
    const key = `${reading.state} ${reading.site} ${Math.ceil(Math.log2(reading.messages + (reading.counted ?? 0) + 1))}`;
    // A frame with nothing in it says nothing: it would speak over the frame that has the chat.
    if (key === this.told || (reading.state === 'nothing-here' && window !== window.top)) return;
    this.told = key;
    ask('reading/tell', reading).catch(() => this.life.alive());
  }
}
