import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askFromPage } from '../../../commands/browsers/ask-from-page';
import type { OpenedBrowser } from '../../../commands/browsers/opened-browser';
import type { ServedFolder } from '../../../commands/browsers/serve-folder';
import { eventually, hostsIn, openers, say, serveDemo, stillChat, untilRead } from '../chat-page';
import { type PolicyPlace, policyPlace } from './policy-place';
import { geckoId } from './school-server';

interface Extension {
  storage: { local: { get(what: null): Promise<object> } };
}

/** The extension is loaded by the driver under its own id; only the policy comes from the administrator. */
const chromiumId = 'pnidonijlnijmilekjobhamkfhkifpoo';
const policy = { schoolName: 'Riverside School', sessionOnly: true };
const text = {
  chromium: JSON.stringify({ '3rdparty': { extensions: { [chromiumId]: policy } } }),
  firefox: JSON.stringify({ policies: { '3rdparty': { Extensions: { [geckoId]: policy } } } }),
};

let demo: ServedFolder;
beforeAll(async () => {
  demo = await serveDemo();
});
afterAll(() => demo?.close());

describe.each(openers)('on a computer that pupils share, in %s', (name, open) => {
  let place: PolicyPlace;
  let profile: string;
  let opened: OpenedBrowser | undefined;
  let ours: Page;
  const start = async (): Promise<void> => {
    await opened?.close();
    opened = await open({ executable: place.executable, profile });
    ours = await opened.openExtensionPage('popup');
  };
  const log = () => askFromPage(ours, 'incidents/list', {});
  const onDisk = () =>
    ours.evaluate(async () => {
      const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', Extension>;
      return Object.keys(await (browser ?? chrome).storage.local.get(null)).sort();
    });
  /** A pupil is written to in a way that is warned about. */
  const warned = async (): Promise<void> => {
    const page = (await opened?.open(stillChat(demo.url, 'kai'))) as Page;
    await say(page, 'Kai', 'hi again');
    await untilRead(ours);
    await say(page, 'Kai', "let's keep this between us, don't tell your mum we talk");
    await eventually(
      () => hostsIn(page),
      (hosts) => hosts === 1,
    );
    await eventually(log, (kept) => (kept[0]?.messages.length ?? 0) > 0);
    await page.close();
  };

  beforeAll(async () => {
    place = policyPlace(name);
    profile = mkdtempSync(path.join(tmpdir(), 'alongside-shared-'));
    place.set(text[name]);
    await start();
    await eventually(
      () => askFromPage(ours, 'settings/get'),
      (all) => all.sessionOnly,
    );
  });
  afterAll(async () => {
    await opened?.close();
    place?.remove();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  it('what is kept of a pupil is not on the disk, also when the worker dies', async () => {
    await warned();
    await askFromPage(ours, 'settings/set', { sitesOff: ['diary.example'] });
    expect(await onDisk()).toEqual(['policy-seen']);
    await opened?.stopWorker();
    expect(await log()).toHaveLength(1);
  });

  it('the next pupil, after the browser was closed, finds nothing', async () => {
    await start();
    // At once: Chromium has not even named the policy yet.
    expect(await log()).toEqual([]);
    const { settings, sessionOnly } = await askFromPage(ours, 'settings/get');
    expect(sessionOnly).toBe(true);
    expect(settings.sitesOff).toEqual([]);
    expect((await askFromPage(ours, 'tallies/get')).days).toEqual([]);
    expect(await onDisk()).toEqual(['policy-seen']);
  });

  it('"I am done here" forgets while the browser runs on', async () => {
    await warned();
    await ours.close();
    ours = (await opened?.openExtensionPage('popup')) as Page;
    await ours.waitForFunction(() => document.querySelector('.shared-computer button'));
    await ours.evaluate(() => document.querySelector<HTMLButtonElement>('.shared-computer button')?.click());
    await eventually(log, (kept) => kept.length === 0);
    expect(await onDisk()).toEqual(['policy-seen']);
  });
});
