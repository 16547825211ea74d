import type { ElementHandle, Page } from 'puppeteer-core';

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
 * Lets a program look into the last host of ours in a page: the driver can see into closed roots, which a page cannot.
 * From then on `shadowRoot` of the host gives it to the page's own world, so only at the end of a test.
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
