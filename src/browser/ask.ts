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

/** Asks the background. `unanswered`, `busy` and `failed` may be tried again; `refused` and `orphaned` may not. */
export const ask: AskFunction = async (kind, payload?) => {
  if (isOrphaned()) throw new AskFailed('orphaned', 'the extension was updated');
  const envelope: Envelope = { kind, ask: payload };
  let answer: unknown;
  try {
    answer = await browser.runtime.sendMessage(envelope);
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
