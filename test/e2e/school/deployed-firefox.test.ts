import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askFromPage } from '../../../commands/browsers/ask-from-page';
import { openFirefox } from '../../../commands/browsers/open-firefox';
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
import { type PolicyPlace, policyPlace } from './policy-place';
import { geckoId, type SchoolServer, schoolServer } from './school-server';

/** A school's server speaks https; this one does not, and Firefox asks it for updates every few seconds. */
const preferences = {
  'extensions.checkUpdateSecurity': false,
  'extensions.update.enabled': true,
  'extensions.update.interval': 3,
  'app.update.timerMinimumDelay': 1,
  'app.update.timerFirstInterval': 10_000,
};

let school: SchoolServer;
let demo: ServedFolder;
let place: PolicyPlace;
let profile: string;
let opened: OpenedBrowser | undefined;
let ours: Page;

const openOurs = async (): Promise<void> => {
  ours = (await opened?.openExtensionPage('settings')) as Page;
};
const restart = async (): Promise<void> => {
  await opened?.close();
  opened = await openFirefox({
    executable: place.executable,
    installedByPolicy: geckoId,
    profile,
    preferences,
  });
};
const settings = () => askFromPage(ours, 'settings/get');
const log = () => askFromPage(ours, 'incidents/list', {});
const version = async (): Promise<string> => {
  await openOurs();
  return versionOf(ours);
};
const asked = (what: string): number => school.asked.filter((one) => one === what).length;

interface Policies {
  policies: {
    Preferences?: object;
    ExtensionSettings?: Record<string, object>;
    '3rdparty'?: { Extensions: Record<string, object> };
  };
}

/** The sample, with leave to install what Mozilla has not signed: this one was packed a minute ago. */
function sample(change: Record<string, unknown> = {}): Policies {
  const all = JSON.parse(school.sample('firefox-policies.json')) as Required<Policies>;
  all.policies.Preferences = { 'xpinstall.signatures.required': { Value: false, Status: 'locked' } };
  Object.assign(all.policies['3rdparty']?.Extensions[geckoId] ?? {}, change);
  return all;
}

beforeAll(async () => {
  [school, demo] = await Promise.all([schoolServer(), serveDemo()]);
  place = policyPlace('firefox');
  profile = mkdtempSync(path.join(tmpdir(), 'alongside-school-profile-'));
  place.set(JSON.stringify(sample()));
  await restart();
  await openOurs();
});
afterAll(async () => {
  await opened?.close();
  place?.remove();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  await Promise.all([school?.close(), demo?.close()]);
});

describe('a school deploys to Firefox, in this order', () => {
  it('the policy installs it by force from the school’s server', async () => {
    expect(school.asked).toContain('/alongside.xpi');
    expect(await version()).toBe('1.0.0');
  });

  it('the policy is read, and the settings are locked and say by whom', async () => {
    expect((await settings()).policy.schoolName).toBe('Riverside School');
    await ours.waitForFunction(() => document.body.textContent?.includes('Set by Riverside School'));
    const disabled = await ours.evaluate(() =>
      ['#country', '#level', '#days'].map(
        (field) => document.querySelector<HTMLSelectElement>(field)?.disabled,
      ),
    );
    expect(disabled).toEqual([true, true, true]);
    await expect(askFromPage(ours, 'settings/set', { country: 'ZA' })).rejects.toThrow('fixed by policy');
  });

  it('a warning is given what the school adds to it', async () => {
    const page = (await opened?.open(stillChat(demo.url, 'kai'))) as Page;
    await say(page, 'Kai', 'hi again');
    await untilRead(ours);
    await say(page, 'Kai', "let's keep this between us, don't tell your mum we talk");
    await eventually(
      () => hostsIn(page),
      (hosts) => hosts === 1,
    );
    // The driver of Firefox cannot look into a closed root; test/ui shows what the card makes of it.
    const { school: added } = await askFromPage(ours, 'page/setup');
    expect(added.contact).toMatchObject({ name: 'Ms. Rivera', room: 'room 12' });
    await page.close();
    expect(await log()).toHaveLength(1);
  });

  it('a changed policy holds from the next start: Firefox reads it then and at no other time', async () => {
    place.set(
      JSON.stringify(
        sample({
          schoolName: 'Lakeside School',
          lowestLevel: 'danger',
          stealth: true,
          retentionDays: '9',
          sitesOff: ['127.0.0.1'],
        }),
      ),
    );
    await pause(3000);
    expect((await settings()).policy.schoolName).toBe('Riverside School');
    await restart();
    await openOurs();
    const { policy, problems } = await eventually(
      settings,
      ({ policy }) => policy.schoolName === 'Lakeside School',
    );
    expect(policy).toMatchObject({ country: 'GB' });
    // Firefox checks nothing, so unknown keys and wrong types are named here too.
    expect(problems.map(({ key }) => key).sort()).toEqual(['lowestLevel', 'retentionDays', 'stealth']);
    await ours.reload().catch(() => undefined);
    await openOurs();
    await ours.waitForFunction(() => document.body.textContent?.includes('stealth is not a setting'));
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

  it('a corrupt update is refused, and the version before runs on with its log', async () => {
    const before = asked('/alongside.xpi');
    school.pack('1.1.0');
    school.corrupt('alongside.xpi');
    await eventually(
      async () => asked('/alongside.xpi'),
      (times) => times > before,
      60_000,
    );
    await pause(2000);
    expect(await version()).toBe('1.0.0');
    expect(await log()).toHaveLength(1);
  });

  it('the next version is taken while the browser runs, and the log is whole', async () => {
    const kept = await log();
    // An update closes the tabs of the extension: with no other tab the window, and with it Firefox, would close too.
    await opened?.open('about:blank');
    school.pack('1.2.0');
    const end = Date.now() + 60_000;
    while ((await version().catch(() => '')) !== '1.2.0') {
      if (Date.now() > end) throw new Error('It was not updated within a minute.');
      await pause(1000);
    }
    expect(await log()).toEqual(kept);
    expect((await settings()).policy.schoolName).toBe('Lakeside School');
  });

  it('without the 3rdparty part the settings become the pupil’s own at the next start', async () => {
    const all = sample();
    delete all.policies['3rdparty'];
    place.set(JSON.stringify(all));
    await restart();
    await openOurs();
    await eventually(settings, ({ policy }) => Object.keys(policy).length === 0);
    expect((await askFromPage(ours, 'settings/set', { country: 'ZA' })).country).toBe('ZA');
  });

  it('taken out of the policy it stays; "blocked" takes it off', async () => {
    const all = sample();
    delete all.policies['3rdparty'];
    delete all.policies.ExtensionSettings;
    place.set(JSON.stringify(all));
    await restart();
    expect(await version()).toBe('1.2.0');
    all.policies.ExtensionSettings = { [geckoId]: { installation_mode: 'blocked' } };
    place.set(JSON.stringify(all));
    await restart();
    await pause(2000);
    await expect(opened?.openExtensionPage('settings')).rejects.toThrow('did not open');
  });
});
