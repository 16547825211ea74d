import type { Screened } from '../browser/requests';
import { type CueReport, contextKinds } from '../model';
import { askPatiently } from './ask-patiently';
import type { OpenConversation } from './read-place';

/** Reports wait this long for others, in ms: a page that loads brings dozens at once. */
const gathering = 250;
const mostHeld = 40;
const mostSent = 200;

const contexts = new Set<string>(contextKinds);
const matters = (report: CueReport): boolean =>
  report.cues.some((cue) => cue.weight > 0 && !contexts.has(cue.kind));

/**
 * Sends cues to the background, never words and nothing at all for ordinary talk: what only lends context waits
 * in the tab until something needs it.
 */
export class CueSender {
  private readonly waiting = new Map<OpenConversation, CueReport[]>();
  private readonly held = new Map<OpenConversation, CueReport[]>();
  private timer = 0;

  constructor(
    private readonly answered: (conversation: OpenConversation, screened: Screened) => void,
    private readonly failed: (error: unknown) => void,
    private readonly signal: AbortSignal,
  ) {
    signal.addEventListener('abort', () => clearTimeout(this.timer));
  }

  add(conversation: OpenConversation, report: CueReport): void {
    if (report.cues.length === 0 || this.signal.aborted) return;
    const shelf = matters(report) ? this.waiting : this.held;
    const reports = [...(shelf.get(conversation) ?? []), report];
    shelf.set(conversation, shelf === this.held ? reports.slice(-mostHeld) : reports);
    if (shelf === this.waiting && this.timer === 0)
      this.timer = window.setTimeout(() => this.send(), gathering);
  }

  private send(): void {
    this.timer = 0;
    for (const [conversation, reports] of this.waiting) {
      const all = [...(this.held.get(conversation) ?? []), ...reports].sort((a, b) => a.at - b.at);
      this.held.delete(conversation);
      for (let from = 0; from < all.length; from += mostSent)
        void this.sendSome(conversation, all.slice(from, from + mostSent));
    }
    this.waiting.clear();
  }

  private async sendSome(conversation: OpenConversation, reports: CueReport[]): Promise<void> {
    const ask = { conversation: conversation.ref, reports };
    try {
      this.answered(conversation, await askPatiently('cues/seen', ask, this.signal));
    } catch (error) {
      this.failed(error);
      const { failure } = error as { failure?: string };
      if (this.signal.aborted || failure === 'refused') return;
      // They go with the next that come; the background counts none of them twice.
      const waiting = this.waiting.get(conversation) ?? [];
      this.waiting.set(conversation, [...reports, ...waiting].slice(-mostSent));
    }
  }
}
