import type { Page } from 'puppeteer-core';
import type { Answer, Ask, Reply, RequestKind } from '../../src/browser/requests';

interface Extension {
  runtime: { sendMessage(message: unknown): Promise<unknown> };
}

/** Asks the background from a page of the extension that is open, with the same message the page would send, and as patiently. */
export async function askFromPage<K extends RequestKind>(
  page: Page,
  kind: K,
  ask?: Ask<K>,
): Promise<Reply<K>> {
  const answer = (await page.evaluate(async (envelope) => {
    const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', Extension>;
    for (const end = Date.now() + 10_000; ; await new Promise((resolve) => setTimeout(resolve, 100)))
      try {
        return await (browser ?? chrome).runtime.sendMessage(JSON.parse(envelope));
      } catch (error) {
        // Firefox lets a page speak before the background of an extension just loaded listens.
        if (!/receiving end does not exist/i.test(String(error)) || Date.now() > end) throw error;
      }
  }, JSON.stringify({ kind, ask }))) as Answer;
  if (!answer.ok) throw new Error(`${kind} was not answered: ${answer.reason}`);
  return answer.reply as Reply<K>;
}
