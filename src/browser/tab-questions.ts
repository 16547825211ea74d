import browser from 'webextension-polyfill';
import type { Reading } from '../model';
import { checkReading } from './check-cues';

/** The two things the background may ask the script in a frame. */
export type TabQuestion = 'reading/now' | 'reading/outline';

/** A page that is busy or asleep is not waited for longer than this, in ms. */
const patience = 700;
const longestOutline = 20_000;

async function askFrame(tab: number, frameId: number, kind: TabQuestion): Promise<unknown> {
  const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), patience));
  try {
    return await Promise.race([browser.tabs.sendMessage(tab, { kind }, { frameId }), late]);
  } catch {
    // No script of ours is there: a page of the browser, or one that is older than this version of us.
    return undefined;
  }
}

/** How a frame is being read at this moment; nothing where no script of ours answers. */
export async function readingNow(tab: number, frame: number): Promise<Reading | undefined> {
  return checkReading(await askFrame(tab, frame, 'reading/now'), Date.now());
}

/** How the page of a frame is built, without its words. */
export async function outlineOfFrame(tab: number, frame: number): Promise<string> {
  const outline = await askFrame(tab, frame, 'reading/outline');
  return typeof outline === 'string' ? outline.slice(0, longestOutline) : '';
}
