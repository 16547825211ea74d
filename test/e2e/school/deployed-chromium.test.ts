import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askFromPage } from '../../../commands/browsers/ask-from-page';
import { openChromium } from '../../../commands/browsers/open-chromium';
import type { OpenedBrowser } from '../../../commands/browsers/opened-browser';
import type { ServedFolder } from '../../../commands/browsers/serve-folder';
import {
  eventually,
  hostsIn,
  pause,
  popupWords,
  say,
  serveDemo,
  stillChat,
  untilRead,
  versionOf,
} from '../chat-page';
import { cardWords } from './card-words';
import { type PolicyPlace, policyPlace } from './policy-place';
import { type SchoolServer, schoolServer } from './school-server';

let school: SchoolServer;
let demo: ServedFolder;
let place: PolicyPlace;
let profile: string;
let opened: OpenedBrowser | undefined;
let ours: Page;

const start = async (): Promise<void> => {
  opened = await openChromium({ executable: place.executable, installedByPolicy: school.id, profile });
  ours = await opened.openExtensionPage('settings');
};
const restart = async (): Promise<void> => {
  await opened?.close();
  await start();
};
const settings = () => askFromPage(ours, 'settings/get');
declare const chrome: { runtime: { getManifest(): { version: string } } };

/** Chromium lets no driver into what a policy installed, unless the policy says so. Nothing else is added. */
const forDriver = (all: object): string => JSON.stringify({ ...all, DeveloperToolsAvailability: 1 });

/** The sample as it is, or with other values for some of its keys. */
function policy(change: Record<string, unknown> = {}): string {
  const all = JSON.parse(school.sample('chromium-linux.json'));
  Object.assign(all['3rdparty'].extensions[school.id], change);
  return forDriver(all);
}

beforeAll(async () => {
  [school, demo] = await Promise.all([schoolServer(), serveDemo()]);
  place = policyPlace('chromium');
  profile = mkdtempSync(path.join(tmpdir(), 'alongside-school-profile-'));
  place.set(policy());
  await start();
});
afterAll(async () => {
  await opened?.close();
  place?.remove();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  await Promise.all([school?.close(), demo?.close()]);
});

describe('a school deploys to Chromium, in this order', () => {
  it('the policy installs it by force from the school’s server, under the school’s id', async () => {
    expect(school.asked).toEqual(expect.arrayContaining(['/update.xml', '/alongside.crx']));
    expect(opened?.origin).toBe(`chrome-extension://${school.id}/`);
    expect(await versionOf(ours)).toBe('1.0.0');
  });

  it('the policy is read, and the settings are locked and say by whom', async () => {
    await eventually(settings, ({ policy }) => policy.schoolName === 'Riverside School');
    await ours.reload();
    await ours.waitForFunction(() => document.body.textContent?.includes('Riverside School'));
    const page = await ours.evaluate(() => ({
      disabled: ['#country', '#level', '#days'].map(
        (field) => document.querySelector<HTMLSelectElement>(field)?.disabled,
      ),
      words: document.body.textContent ?? '',
    }));
    expect(page.disabled).toEqual([true, true, true]);
    expect(page.words).toContain('Set by Riverside School');
    await expect(askFromPage(ours, 'settings/set', { country: 'ZA' })).rejects.toThrow('fixed by policy');
  });

  it('a warning names the school’s person beside it', async () => {
    const page = (await opened?.open(stillChat(demo.url, 'kai'))) as Page;
    await say(page, 'Kai', 'hi again');
    await untilRead(ours);
    await say(page, 'Kai', "let's keep this between us, don't tell your mum we talk");
    await eventually(
      () => hostsIn(page),
      (hosts) => hosts === 1,
    );
    const words = await eventually(
      () => cardWords(page),
      (said) => said.includes('Ms. Rivera'),
    );
    expect(words).toContain('room 12');
    await page.close();
    expect(await askFromPage(ours, 'incidents/list', {})).toHaveLength(1);
  });

  it('a policy changed while the browser runs holds at once', async () => {
    const changes = { lowestLevel: 'notice', settingsLocked: true, sitesOff: ['127.0.0.1'] };
    place.set(policy({ schoolName: 'Lakeside School', ...changes }));
    const { policy: held } = await eventually(
      settings,
      ({ policy }) => policy.schoolName === 'Lakeside School',
      60_000,
    );
    expect(held).toMatchObject(changes);
  });

  it('a site it switches off is not read, and the popup says by whom', async () => {
    const page = (await opened?.open(stillChat(demo.url, 'kai'))) as Page;
    await say(page, 'Kai', 'hi again');
    await eventually(
      () => askFromPage(ours, 'reading/here'),
      ({ reading }) => reading?.state === 'off',
      30_000,
    );
    const words = await popupWords(opened as OpenedBrowser, ours);
    expect(words).toContain('Switched off for this site by Lakeside School.');
    await page.close();
  });

  it('a bad value is named on the settings page and in the console, and the rest holds', async () => {
    place.set(
      policy({ lowestLevel: 'danger', retentionDays: -5, helpLines: [{ name: 'No way to reach it' }] }),
    );
    const { policy: held, problems } = await eventually(settings, (all) => all.problems.length > 0, 60_000);
    expect(problems.map(({ key }) => key).sort()).toEqual(['helpLines[0]', 'lowestLevel', 'retentionDays']);
    expect(held).toMatchObject({ schoolName: 'Riverside School', country: 'GB' });
    expect(held).not.toHaveProperty('lowestLevel');
    await ours.reload();
    await ours.waitForFunction(() =>
      document.body.textContent?.includes('retentionDays must be a whole number from 1 to 3650'),
    );
  });

  it('at every start the last policy holds although the browser is late with it', async () => {
    place.set(policy());
    await eventually(settings, ({ problems }) => problems.length === 0, 60_000);
    await restart();
    expect((await settings()).policy.schoolName).toBe('Riverside School');
  });

  it('a corrupt update is refused, and the version before runs on with its log', async () => {
    school.pack('1.1.0');
    school.corrupt('alongside.crx');
    const before = school.asked.filter((what) => what === '/alongside.crx').length;
    await restart();
    await askForUpdate();
    await eventually(
      async () => school.asked.filter((what) => what === '/alongside.crx').length,
      (times) => times > before,
      60_000,
    );
    await pause(3000);
    expect(await versionOf(ours)).toBe('1.0.0');
    expect(await askFromPage(ours, 'incidents/list', {})).toHaveLength(1);
  });

  it('the next version is taken, and the log is whole', async () => {
    const kept = await askFromPage(ours, 'incidents/list', {});
    school.pack('1.2.0');
    await askForUpdate();
    // An update waits for pages of the extension to close; a restart takes it too.
    await eventually(
      async () => school.asked.filter((what) => what === '/alongside.crx').length,
      (times) => times > 2,
      60_000,
    );
    await pause(2000);
    await restart();
    await eventually(
      () => versionOf(ours),
      (now) => now === '1.2.0',
      30_000,
    );
    expect(await askFromPage(ours, 'incidents/list', {})).toEqual(kept);
    expect((await settings()).policy.schoolName).toBe('Riverside School');
  });

  it('without the 3rdparty part the settings become the pupil’s own', async () => {
    const all = JSON.parse(policy());
    delete all['3rdparty'];
    place.set(forDriver(all));
    await eventually(settings, ({ policy }) => Object.keys(policy).length === 0, 120_000);
    expect((await askFromPage(ours, 'settings/set', { country: 'ZA' })).country).toBe('ZA');
  }, 180_000);

  it('withdrawn, it is taken off the browser', async () => {
    place.clear();
    const isGone = () =>
      ours
        .evaluate(() => Boolean(chrome.runtime?.getManifest))
        .then(
          (isThere) => !isThere,
          () => true,
        );
    await eventually(isGone, Boolean, 60_000);
  }, 120_000);
});

/** "Update" on the page of extensions, as an administrator presses it. */
async function askForUpdate(): Promise<void> {
  const page = (await opened?.open('chrome://extensions/')) as Page;
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const { chrome } = globalThis as unknown as {
          chrome: { developerPrivate: { autoUpdate(done: () => void): void } };
        };
        chrome.developerPrivate.autoUpdate(resolve);
      }),
  );
  await page.close();
}
