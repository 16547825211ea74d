import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askFromPage } from '../../../commands/browsers/ask-from-page';
import { openChromium } from '../../../commands/browsers/open-chromium';
import { openFirefox } from '../../../commands/browsers/open-firefox';
import type { OpenedBrowser } from '../../../commands/browsers/opened-browser';
import { withOwn } from '../../../commands/school/own-addresses';
import { checkPolicy } from '../../../src/browser/check-policy';
import { readSample, samples } from '../../school/read-sample';
import { eventually } from '../chat-page';
import { type PolicyPlace, policyPlace } from './policy-place';
import { geckoId, type SchoolServer, schoolServer } from './school-server';

// Registry files and property lists are read as Windows and macOS would hand them over; the browser is a real one.

let school: SchoolServer;
let place: PolicyPlace;
let profile = '';
let opened: OpenedBrowser | undefined;
let ours: Page;

/** A browser that has never seen the extension: each sample has to install it, forced or recommended. */
async function startAnew(open: () => Promise<OpenedBrowser>): Promise<void> {
  await opened?.close();
  if (profile) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  profile = mkdtempSync(path.join(tmpdir(), 'alongside-samples-'));
  opened = await open();
  ours = await opened.openExtensionPage('log');
}
const held = () => askFromPage(ours, 'settings/get');
/** What a sample fixes, as the extension must hold it in the end. */
const wanted = (file: string) => checkPolicy(readSample(file).policy).policy;
const arrived = (file: string) =>
  eventually(
    held,
    ({ policy }) => JSON.stringify(sorted(policy)) === JSON.stringify(sorted(wanted(file))),
    60_000,
  );
/** Browsers hand keys over in an order of their own. */
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
};

const cleanUp = async () => {
  await opened?.close();
  opened = undefined;
  place?.remove();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  await school?.close();
};

describe('in Chromium', () => {
  const forced = { installation_mode: 'force_installed', update_url: '' };
  const ofChromium = samples.filter((file) => !file.startsWith('firefox') && file !== 'chrome-macos.plist');

  beforeAll(async () => {
    school = await schoolServer();
    place = policyPlace('chromium');
    forced.update_url = `${school.url}update.xml`;
  });
  afterAll(cleanUp);

  it.each(ofChromium)('%s is taken, key by key', async (file) => {
    const { policy, installed } = readSample(file);
    // The property list of Chrome's own settings stands in a file of its own, and Google's console has no file for it.
    const own =
      file === 'chrome-macos-extension.plist' ? readSample('chrome-macos.plist').installed : installed;
    const asked =
      typeof own === 'object' ? withOwn(JSON.stringify(own), { id: school.id, address: school.url }) : '';
    place.set(
      JSON.stringify({
        DeveloperToolsAvailability: 1,
        // Recommended instead of forced, Chromium did not install it within a minute: its keys are tried by force.
        ExtensionSettings: {
          [school.id]: asked && !file.includes('recommended') ? JSON.parse(asked) : forced,
        },
        '3rdparty': { extensions: { [school.id]: booleans(policy) } },
      }),
    );
    await startAnew(() =>
      openChromium({ executable: place.executable, installedByPolicy: school.id, profile }),
    );
    expect((await arrived(file)).problems).toEqual([]);
  });

  /** On Windows the browser makes true and false of 1 and 0 where the schema says so. */
  const booleans = (policy: unknown): object =>
    Object.fromEntries(
      Object.entries(policy as object).map(([key, value]) => [
        key,
        key === 'settingsLocked' ? value === 1 || value === true : value,
      ]),
    );
});

describe('in Firefox', () => {
  beforeAll(async () => {
    school = await schoolServer();
    place = policyPlace('firefox');
  });
  afterAll(cleanUp);

  it.each(samples.filter((file) => file.startsWith('firefox')))('%s is taken, key by key', async (file) => {
    const { policy, installed } = readSample(file);
    place.set(
      JSON.stringify({
        policies: {
          Preferences: { 'xpinstall.signatures.required': { Value: false, Status: 'locked' } },
          ExtensionSettings: {
            [geckoId]: JSON.parse(withOwn(JSON.stringify(installed), { id: school.id, address: school.url })),
          },
          '3rdparty': { Extensions: { [geckoId]: policy } },
        },
      }),
    );
    await startAnew(() =>
      openFirefox({
        executable: place.executable,
        installedByPolicy: geckoId,
        profile,
        preferences: { 'extensions.checkUpdateSecurity': false },
      }),
    );
    expect((await arrived(file)).problems).toEqual([]);
  });
});
