import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { ElementHandle, Page } from 'puppeteer-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface DevtoolsNode {
  backendNodeId: number;
  nodeName: string;
  children?: DevtoolsNode[];
  shadowRoots?: DevtoolsNode[];
}

async function showToChromium(page: Page): Promise<void> {
  const devtools = await page.createCDPSession();
  const { root } = (await devtools.send('DOM.getDocument', { depth: -1, pierce: true })) as {
    root: DevtoolsNode;
  };
  const html = root.children?.find(({ nodeName }) => nodeName === 'HTML');
  const host = html?.children?.findLast(({ shadowRoots }) => shadowRoots?.length);
  const [inside] = host?.shadowRoots ?? [];
  if (!host || !inside) throw new Error('There is no closed root in this page.');
  const [outer, inner] = await Promise.all(
    [host, inside].map(({ backendNodeId }) => devtools.send('DOM.resolveNode', { backendNodeId })),
  );
  await devtools.send('Runtime.callFunctionOn', {
    objectId: outer?.object.objectId as string,
    functionDeclaration:
      'function (root) { Object.defineProperty(this, "shadowRoot", { value: root, configurable: true }); }',
    arguments: [{ objectId: inner?.object.objectId as string }],
  });
  await devtools.detach();
}

interface RemoteNode {
  remoteValue(): { value: { shadowRoot?: object } };
}

async function showToFirefox(page: Page): Promise<void> {
  const host = (await page.evaluateHandle(
    () => document.documentElement.lastElementChild,
  )) as ElementHandle<Element>;
  const { shadowRoot } = (host as unknown as RemoteNode).remoteValue().value;
  if (!shadowRoot) throw new Error('There is no closed root in this page.');
  const root = Object.assign(Object.create(Object.getPrototypeOf(host)), host, {
    remoteValue: () => shadowRoot,
  }) as ElementHandle<Element>;
  await page.evaluate(
    (host, root) => Object.defineProperty(host, 'shadowRoot', { value: root, configurable: true }),
    host,
    root,
  );
}

/**
 * Lets a test look into the last host of ours in a page, and axe as well: the driver can see into closed roots, which
 * a page cannot. From then on `shadowRoot` of the host gives it to the page's own world, so only at the end of a test.
 */
export const showInside = (page: Page, browser: 'chromium' | 'firefox'): Promise<void> =>
  browser === 'chromium' ? showToChromium(page) : showToFirefox(page);

/** A real press with the mouse on a part inside the host. */
export async function pressInside(page: Page, selector: string): Promise<void> {
  const place = await page.evaluate((selector) => {
    const part = document.documentElement.lastElementChild?.shadowRoot?.querySelector(selector);
    part?.scrollIntoView({ block: 'nearest' });
    const box = part?.getBoundingClientRect();
    return box && { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  }, selector);
  if (!place) throw new Error(`Nothing in the card is ${selector}.`);
  await page.mouse.click(place.x, place.y);
}

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
