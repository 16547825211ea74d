import type { Page } from 'puppeteer-core';
import type { Answer, Ask, Reply, RequestKind } from '../../src/browser/requests';

interface Extension {
  runtime: { sendMessage(message: unknown): Promise<unknown> };
}

/** Asks the background from a page of the extension that is open, with the same message the page would send. */
export async function askFromPage<K extends RequestKind>(
  page: Page,
  kind: K,
  ask?: Ask<K>,
): Promise<Reply<K>> {
  const answer = (await page.evaluate((envelope) => {
    const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', Extension>;
    return (browser ?? chrome).runtime.sendMessage(JSON.parse(envelope));
  }, JSON.stringify({ kind, ask }))) as Answer;
  if (!answer.ok) throw new Error(`${kind} was not answered: ${answer.reason}`);
  return answer.reply as Reply<K>;
}
