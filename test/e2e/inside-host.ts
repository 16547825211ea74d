import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export const textInside = (page: Page, selector: string): Promise<string> =>
  page.evaluate(
    (selector) =>
      document.documentElement.lastElementChild?.shadowRoot?.querySelector(selector)?.textContent ?? '',
    selector,
  );

export const linksInside = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...(document.documentElement.lastElementChild?.shadowRoot?.querySelectorAll('a') ?? [])].map(
      (link) => link.getAttribute('href') ?? '',
    ),
  );

/** What axe finds in a part of a host that was shown, or in the whole page. */
export async function violationsIn(page: Page, inside?: string): Promise<string[]> {
  await page.evaluate(axe);
  const where = inside ? JSON.stringify({ fromShadowDom: ['html > div:last-child', inside] }) : 'document';
  const results = (await page.evaluate(`axe.run(${where}, { resultTypes: ["violations"] })`)) as AxeResults;
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** Parts that can be pressed and are smaller than 24 px either way, links inside a sentence apart (WCAG 2.5.8). */
export const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const roots: (Document | ShadowRoot)[] = [document];
    for (const element of document.querySelectorAll('*'))
      if (element.shadowRoot) roots.push(element.shadowRoot);
    return roots
      .flatMap((root) => [...root.querySelectorAll('a[href], button, summary, select, input, textarea')])
      .filter((part) => {
        // The whole line of a box can be pressed, so the line counts.
        const target = part.closest('label') ?? part;
        const { width, height } = target.getBoundingClientRect();
        const hidden = width === 0 || getComputedStyle(part).visibility === 'hidden' || part.matches('.skip');
        const inSentence =
          part.localName === 'a' &&
          (part.parentElement?.textContent ?? '').trim() !== part.textContent?.trim();
        return !hidden && !inSentence && (width < 24 || height < 24);
      })
      .map((part) => `${part.localName} "${(part.textContent ?? '').trim().slice(0, 40)}"`);
  });
