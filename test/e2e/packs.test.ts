import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askFromPage } from '../../commands/browsers/ask-from-page';
import type { OpenedBrowser } from '../../commands/browsers/opened-browser';
import type { ServedFolder } from '../../commands/browsers/serve-folder';
import type { Incident } from '../../src/model';
import { filesIn, textIn } from '../evidence/altered-packs';
import { eventually, openers, say, serveDemo, stillChat, untilRead } from './chat-page';

const planted = "let's keep this between us, don't tell your mum we talk";
const folder = mkdtempSync(path.join(tmpdir(), 'alongside-packs-'));
/** What each browser saved, by its name. */
const saved = new Map<string, string>();

let demo: ServedFolder;
beforeAll(async () => {
  demo = await serveDemo();
});
afterAll(async () => {
  await demo.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** A chat in which something is kept with its words. */
async function keepSomething(opened: OpenedBrowser, ours: Page): Promise<Incident> {
  const page = await opened.open(stillChat(demo.url, 'kai'));
  await say(page, 'Kai', 'hi again');
  await untilRead(ours);
  await say(page, 'Kai', planted);
  const [incident] = await eventually(
    () => askFromPage(ours, 'incidents/list', {}),
    (list) => list.some((one) => one.messages.length > 0),
  );
  await page.close();
  return incident as Incident;
}

async function save(opened: OpenedBrowser, incident: Incident, downloads: string): Promise<string> {
  const page = await opened.openExtensionPage('evidence', `?incident=${encodeURIComponent(incident.id)}`);
  await page.waitForFunction(() => document.querySelector('.pack-lines li'));
  await page.evaluate(() => document.querySelector<HTMLButtonElement>('.main-button')?.click());
  await page.waitForFunction(() => document.querySelector('.evidence-after'));
  const name = await eventually(
    async () => readdirSync(downloads).find((file) => file.endsWith('.zip')) ?? '',
    (file) => file !== '' && readFileSync(path.join(downloads, file)).length > 1000,
  );
  await page.close();
  return path.join(downloads, name);
}

/** What the page says of a file, given to it as a person would choose it. */
async function verdictIn(opened: OpenedBrowser, file: string): Promise<{ verdict: string; words: string }> {
  const page = await opened.openExtensionPage('verify');
  await page.waitForFunction(() => document.querySelector('#pack'));
  await page.evaluate((base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const transfer = new DataTransfer();
    transfer.items.add(new File([bytes], 'pack.zip', { type: 'application/zip' }));
    const input = document.querySelector<HTMLInputElement>('#pack');
    if (input) input.files = transfer.files;
    input?.dispatchEvent(new Event('change', { bubbles: true }));
  }, readFileSync(file).toString('base64'));
  await page.waitForFunction(() => document.querySelector('.verdict'), { timeout: 60_000 });
  // The rules are read after the file was checked; a damaged file may hold nothing to read.
  await page
    .waitForFunction(() => document.querySelector('.again'), { timeout: 30_000 })
    .catch(() => undefined);
  const said = await page.evaluate(() => ({
    verdict: /verdict-([a-z-]+)/.exec(document.querySelector('.verdict')?.className ?? '')?.[1] ?? '',
    words: document.querySelector('main')?.textContent ?? '',
  }));
  await page.close();
  return said;
}

const command = (file: string) =>
  spawnSync(process.execPath, ['commands/run.mjs', 'verify', file, '--en'], { encoding: 'utf8' });

describe.each(openers)('in %s', (name, open) => {
  let opened: OpenedBrowser;
  beforeAll(async () => {
    const downloads = mkdtempSync(path.join(folder, 'downloads-'));
    opened = await open({ downloads });
    const ours = await opened.openExtensionPage('log');
    const incident = await keepSomething(opened, ours);
    saved.set(name, await save(opened, incident, downloads));
  });
  afterAll(() => opened?.close());

  it('a pack is saved with one press, whole on the command line, and the same rules see the same words', () => {
    const file = saved.get(name) as string;
    const { status, stdout } = command(file);
    expect(stdout).toMatch(/^Whole\./);
    expect(status).toBe(0);
    expect(stdout).toMatch(/the rules see the same signs again, (\d+) of \1\./);
    expect(textIn(filesIn(new Uint8Array(readFileSync(file))), 'transcript.html')).toContain('tell your mum');
  });

  it('a pack made here is known as its own, and one with a changed byte is named', async () => {
    const file = saved.get(name) as string;
    const own = await verdictIn(opened, file);
    expect(own.verdict).toBe('whole');
    expect(own.words).toContain('It was signed by this browser.');
    expect(own.words).toMatch(/the rules see the same signs again, (\d+) of \1\./);
    const bytes = readFileSync(file);
    const at = bytes.indexOf('tell your mum');
    bytes[at] = (bytes[at] as number) ^ 1;
    const changed = path.join(folder, `${name}-changed.zip`);
    writeFileSync(changed, bytes);
    const said = await verdictIn(opened, changed);
    expect(said.verdict).toBe('changed');
    expect(said.words).toMatch(/was changed\./);
    expect(command(changed).status).toBe(1);
  });
});

it.each([
  ['chromium', 'firefox'],
  ['firefox', 'chromium'],
] as const)('a pack made in %s is whole in %s, and known as another’s', async (made, read) => {
  const open = new Map(openers).get(read);
  const opened = await open?.();
  if (!opened) throw new Error(`there is no ${read}`);
  try {
    const said = await verdictIn(opened, saved.get(made) as string);
    expect(said.verdict).toBe('whole');
    expect(said.words).toContain('It was not signed by this browser.');
    expect(said.words).toMatch(/the rules see the same signs again, (\d+) of \1\./);
  } finally {
    await opened.close();
  }
});
