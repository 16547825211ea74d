import type { ContentAsker, PageAsker } from '../browser/asker';
import { inTurn } from '../browser/in-turn';
import type { KeptReadings } from '../browser/kept-values';
import type { ReadingHere } from '../browser/requests';
import { readingsStored, tabsBeforeUpdateStored } from '../browser/storage-keys';
import { readingNow } from '../browser/tab-questions';
import { openTabs, tabInFront } from '../browser/tabs';
import type { Reading, ReadingState } from '../model';
import { lookAtTab, showCount } from './tab-count';

/** What a page with several frames says about itself: the first of these that any frame says. */
const tellingFirst: ReadingState[] = ['reading', 'unreadable', 'updated', 'off', 'nothing-here'];
const mostFrames = 50;
/** A frame that began reading this long before the page did belongs to the page before. */
const sameLoadMs = 30_000;

const readOf = async (tab: number): Promise<KeptReadings> =>
  (await readingsStored.read(String(tab))) ?? { frames: {} };

export const tellReading = (reading: Reading, { tab, frame, host }: ContentAsker): Promise<undefined> =>
  inTurn(`reading:${tab}`, async () => {
    const { frames } = await readOf(tab);
    const stillHere = Object.entries(frames).filter(
      ([, other]) => frame !== 0 || other.reading.sinceAt > reading.sinceAt - sameLoadMs,
    );
    const next = { ...Object.fromEntries(stillHere), [frame]: { host, reading } };
    if (Object.keys(next).length <= mostFrames) await readingsStored.write(String(tab), { frames: next });
    await showCount(tab);
    return undefined;
  });

/** A page opened for a certain tab says so in its address; otherwise the tab in front is meant. */
async function tabMeant({ url }: PageAsker): Promise<number | undefined> {
  const named = new URL(url).searchParams.get('tab');
  return named !== null && /^\d{1,10}$/.test(named) ? Number(named) : tabInFront();
}

/** What our script in these pages says is no longer heard: they are read again once they are loaded anew. */
export const noteTabsBeforeUpdate = async (): Promise<void> =>
  tabsBeforeUpdateStored.write({ tabs: await openTabs(), at: Date.now() });

/** Of a tab in which no script of ours answers. */
async function sinceUpdate(tab: number): Promise<Reading | undefined> {
  const { tabs, at } = await tabsBeforeUpdateStored.read();
  if (!tabs.includes(tab)) return undefined;
  return { state: 'updated', site: '', confirmedOn: '', messages: 0, sinceAt: at };
}

export interface FrameReading {
  tab: number;
  frame: number;
  host: string;
  reading: Reading;
}

/** The frame of a tab that says most, as it stands now: what was told before may be old. */
async function mostTelling(tab: number): Promise<FrameReading | undefined> {
  const { frames } = await readOf(tab);
  const ids = [...new Set([0, ...Object.keys(frames).map(Number)])];
  const all = await Promise.all(
    ids.map(async (frame) => {
      const before = frames[String(frame)];
      const reading = (await readingNow(tab, frame)) ?? before?.reading;
      return reading ? [{ tab, frame, host: before?.host ?? '', reading }] : [];
    }),
  );
  const [first] = all
    .flat()
    .toSorted((a, b) => tellingFirst.indexOf(a.reading.state) - tellingFirst.indexOf(b.reading.state));
  const host = frames['0']?.host || first?.host || '';
  if (first) return { ...first, host };
  const reading = await sinceUpdate(tab);
  return reading && { tab, frame: 0, host, reading };
}

/** The same for the tab that a page of ours speaks of. */
export async function frameMeant(asker: PageAsker): Promise<FrameReading | undefined> {
  const tab = await tabMeant(asker);
  return tab === undefined ? undefined : mostTelling(tab);
}

/** How the tab in front is read; asking counts as having looked. */
export async function readingHere(asker: PageAsker): Promise<ReadingHere> {
  const tab = await tabMeant(asker);
  if (tab === undefined) return { host: '', incidents: 0 };
  const first = await mostTelling(tab);
  return {
    ...(first && { reading: first.reading }),
    host: first?.host ?? '',
    incidents: await lookAtTab(tab),
  };
}

export const forgetReading = (tab: number): Promise<void> =>
  inTurn(`reading:${tab}`, () => readingsStored.remove([String(tab)]));
