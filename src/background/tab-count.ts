import { showBadge } from '../browser/badge';
import { inTurn } from '../browser/in-turn';
import type { KeptCount } from '../browser/kept-values';
import { countsStored, readingsStored, unsavedStored } from '../browser/storage-keys';

const mostCounted = 500;
const readCount = async (tab: number): Promise<KeptCount> =>
  (await countsStored.read(String(tab))) ?? { incidents: [], looked: 0 };

async function cannotBeRead(tab: number): Promise<boolean> {
  const states = Object.values((await readingsStored.read(String(tab)))?.frames ?? {}).map(
    ({ reading }) => reading.state,
  );
  return states.includes('unreadable') && !states.includes('reading');
}

async function show(tab: number, { incidents, looked }: KeptCount): Promise<void> {
  await showBadge(tab, incidents.length - looked, {
    cannotStore: (await unsavedStored.read()).length > 0,
    cannotRead: await cannotBeRead(tab),
  });
}

/** Adds incidents to a tab's badge; one that is counted already is not counted again. */
export const countInTab = (tab: number, ids: readonly string[]): Promise<void> =>
  inTurn(`count:${tab}`, async () => {
    const count = await readCount(tab);
    const added = { ...count, incidents: [...new Set([...count.incidents, ...ids])].slice(0, mostCounted) };
    if (added.incidents.length > count.incidents.length) await countsStored.write(String(tab), added);
    await show(tab, added);
  });

/** Browsers forget a tab's badge when it goes to another page. */
export const showCount = (tab: number): Promise<void> => countInTab(tab, []);

/** After something changed that every badge shows. */
export const showAllCounts = async (): Promise<void> => {
  for (const tab of await countsStored.ids()) await showCount(Number(tab));
};

/** Somebody looks: the badge is cleared, the number of all incidents in the tab comes back. */
export const lookAtTab = (tab: number): Promise<number> =>
  inTurn(`count:${tab}`, async () => {
    const count = await readCount(tab);
    const looked = { ...count, looked: count.incidents.length };
    if (looked.looked !== count.looked) await countsStored.write(String(tab), looked);
    await show(tab, looked);
    return looked.looked;
  });

export const forgetCount = (tab: number): Promise<void> =>
  inTurn(`count:${tab}`, () => countsStored.remove([String(tab)]));
