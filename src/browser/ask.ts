import browser from 'webextension-polyfill';
import { isOrphaned } from './is-orphaned';
import type { Answer, AskFailure, AskFunction, Envelope } from './requests';

/** The only thing `ask` rejects with. */
export class AskFailed extends Error {
  override name = 'AskFailed';

  constructor(
    readonly failure: AskFailure,
    reason: string,
  ) {
    super(reason);
  }
}

const isAnswer = (value: unknown): value is Answer =>
  typeof value === 'object' && value !== null && 'ok' in value && typeof value.ok === 'boolean';

/** Milliseconds between tries when nobody hears yet: a browser that starts may show our pages before our background listens. */
const patience = [100, 300, 900, 2700];

/**
 * Said by both browsers when there is nobody to hear. What was not heard may be said again, whatever it is; where an answer
 * was lost only whoever asks knows whether it may, as `askPatiently` does.
 */
const unheard = /receiving end does not exist/i;

async function send(envelope: Envelope): Promise<unknown> {
  for (const wait of patience) {
    try {
      return await browser.runtime.sendMessage(envelope);
    } catch (error) {
      if (!unheard.test(String(error)) || isOrphaned()) throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
  return browser.runtime.sendMessage(envelope);
}

/** Asks the background. `unanswered`, `busy` and `failed` may be tried again; `refused` and `orphaned` may not. */
export const ask: AskFunction = async (kind, payload?) => {
  if (isOrphaned()) throw new AskFailed('orphaned', 'the extension was updated');
  const envelope: Envelope = { kind, ask: payload };
  let answer: unknown;
  try {
    answer = await send(envelope);
  } catch (error) {
    // Chromium says "Extension context invalidated" a moment before runtime.id is gone.
    const words = error instanceof Error ? error.message : String(error);
    const orphaned = isOrphaned() || /context invalidated/i.test(words);
    throw new AskFailed(orphaned ? 'orphaned' : 'unanswered', words);
  }
  if (!isAnswer(answer)) throw new AskFailed('unanswered', `nobody answered ${kind}`);
  if (!answer.ok) throw new AskFailed(answer.failure, answer.reason);
  // The background types its replies from the same interface; nothing else can send one.
  return answer.reply as never;
};
