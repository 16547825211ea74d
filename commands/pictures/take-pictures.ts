import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { askFromPage } from '../browsers/ask-from-page';
import type { OpenedBrowser } from '../browsers/opened-browser';
import { say } from '../browsers/say';
import { pressInside, showInside } from '../browsers/show-inside';
import type { Lines, Scene } from './scenes';

/** Both stores take this size. */
const size = { width: 1280, height: 800 };

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function until(isSo: () => Promise<boolean>, what: string): Promise<void> {
  for (const end = Date.now() + 30_000; !(await isSo()); await pause(150))
    if (Date.now() > end) throw new Error(`${what} did not come.`);
  // What fades in has done so.
  await pause(700);
}

interface Scenery {
  opened: OpenedBrowser;
  scene: Scene;
  language: 'en' | 'zh';
  demo: string;
  ours: Page;
}

const isWarned = (page: Page): Promise<boolean> =>
  page.evaluate(() => !/^(HEAD|BODY)$/.test(document.documentElement.lastElementChild?.tagName ?? ''));

/** A demo chat in which these lines were said, with the card that came of it. */
async function warnedChat(
  { opened, scene, language, demo, ours }: Scenery,
  thread: string,
  lines: Lines,
): Promise<Page> {
  const page = await opened.open(`${demo}?language=${language}&pace=100000000#${thread}`);
  await page.setViewport(size);
  await until(async () => {
    const { reading } = await askFromPage(ours, 'reading/here');
    return reading?.state === 'reading' && reading.messages > 0;
  }, 'The reading of the chat');
  await pause(800);
  for (const [author, text] of lines) {
    await say(page, author, text, scene.me);
    await pause(400);
  }
  await until(() => isWarned(page), 'The card');
  return page;
}

/** The step of the welcome at which child and guardian choose together what a guardian may see. */
async function whoSees(page: Page): Promise<void> {
  const press = (selector: string, at = 0): Promise<void> =>
    page.evaluate(
      (selector, at) => document.querySelectorAll<HTMLElement>(selector)[at]?.click(),
      selector,
      at,
    );
  const asks = (selector: string): Promise<void> =>
    until(() => page.evaluate((one) => document.querySelector(one) !== null, selector), selector);
  await asks('.main-button');
  await press('.main-button');
  await asks('input[name="age"]');
  await press('input[name="age"]', 2);
  await press('input[name="guardian"]');
  await pause(200);
  await press('.main-button');
  await asks('select');
  await press('.main-button');
  await asks('input[name="sees"]');
}

/** Takes the pictures of one language in one browser. */
export async function takePictures(scenery: Omit<Scenery, 'ours'>, folder: string): Promise<void> {
  const { opened, scene } = scenery;
  mkdirSync(folder, { recursive: true });
  const picture = async (page: Page, name: string): Promise<void> => {
    await page.bringToFront();
    await page.screenshot({ path: path.join(folder, `${name}.png`) as `${string}.png` });
  };
  const show = async (name: string, query = ''): Promise<Page> => {
    const page = await opened.openExtensionPage(name, query);
    await page.setViewport(size);
    await pause(1000);
    return page;
  };
  const ours = await opened.openExtensionPage('verify');
  await askFromPage(ours, 'settings/set', { country: scene.country });
  const all = { ...scenery, ours };

  const group = await warnedChat(all, 'class', scene.group);
  await picture(group, '1-warning');
  const friend = await warnedChat(all, 'kai', scene.friend);
  await showInside(friend, opened.name);
  await pressInside(friend, 'summary');
  await pause(700);
  await picture(friend, '2-why');

  const incidents = await askFromPage(ours, 'incidents/list', { limit: 5 });
  const about = incidents.find(({ concern }) => concern === 'grooming') ?? incidents[0];
  const query = `?incident=${encodeURIComponent(about?.id ?? '')}`;
  await picture(await show('help', query), '3-who-can-help');
  await picture(await show('report', query), '4-report');
  const welcome = await show('welcome');
  await whoSees(welcome);
  await pause(500);
  await picture(welcome, '5-agreed-together');
}
