import type { Page } from 'puppeteer-core';

/**
 * What the card in a page says, to a screen reader too: its root is closed to scripts, but not to whoever drives the
 * browser.
 */
export async function cardWords(page: Page): Promise<string> {
  const tree = await page.accessibility.snapshot({ interestingOnly: false });
  const words: string[] = [];
  const walk = (node: typeof tree): void => {
    if (node?.name) words.push(node.name);
    for (const child of node?.children ?? []) walk(child);
  };
  walk(tree);
  return words.join('\n');
}
