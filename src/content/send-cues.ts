import { ask } from '../browser/ask';
import type { Screened } from '../browser/requests';
import { type ConversationRef, type CueReport, contextKinds } from '../model';
import type { OpenConversation } from './read-place';

/** Reports wait this long for others, in ms: a page that loads brings dozens at once. */
const gathering = 250;
const mostHeld = 40;
const mostSent = 200;
/** An answer that does not come is asked for again after these, in ms. */
const retries = [400, 1500, 5000];

const contexts = new Set<string>(contextKinds);
const matters = (report: CueReport): boolean => report.cues.some((cue) => !contexts.has(cue.kind));

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
    const ref: ConversationRef = conversation.ref;
    for (const wait of [...retries, undefined]) {
      if (this.signal.aborted) return;
      try {
        this.answered(conversation, await ask('cues/seen', { conversation: ref, reports }));
        return;
      } catch (error) {
        const failure = (error as { failure?: string }).failure;
        if (wait === undefined || failure === 'refused' || failure === 'orphaned') return this.failed(error);
        await new Promise((resolve) => setTimeout(resolve, wait));
      }
    }
  }
}
