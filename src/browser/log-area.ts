import browser from 'webextension-polyfill';

/** `log`: on disk, or in the session where policy lets nothing of one person outlast it. */
export type Area = 'local' | 'session' | 'log';

const flag = 'session-only';
/** What belongs to the machine and not to whoever sits at it. */
const ofTheMachine = { local: ['policy-seen'], session: [flag, 'policy-empty-since'] } as const;

/** Holds until the session ends, also when the policy is withdrawn before: what was said to go with it goes with it. */
export const isSessionOnly = async (): Promise<boolean> =>
  (await browser.storage.session.get(flag))[flag] === true;

export const storeOf = async (area: Area) =>
  browser.storage[area === 'log' ? ((await isSessionOnly()) ? 'session' : 'local') : area];

async function keysOfPeople(area: 'local' | 'session'): Promise<string[]> {
  const kept: readonly string[] = ofTheMachine[area];
  return Object.keys(await browser.storage[area].get(null)).filter((key) => !kept.includes(key));
}

/** Nothing is left of people but what `stays`. False when there was nothing. Within a turn of the log only. */
export async function forgetPeople(stays: (key: string) => boolean): Promise<boolean> {
  let found = false;
  for (const area of ['local', 'session'] as const) {
    const keys = (await keysOfPeople(area)).filter((key) => !stays(key));
    if (keys.length > 0) await browser.storage[area].remove(keys);
    found ||= keys.length > 0;
  }
  return found;
}

/** Nothing is left of whoever sat here before. Within a turn of the log only. */
export const forgetEverybody = (): Promise<boolean> => forgetPeople(() => false);

/** Small things first, then the newest incidents: where the session's 10 MB end, the oldest are left out. */
const movesLate = (key: string): boolean => /^(incident|memory):/.test(key);

async function moveIntoSession(): Promise<void> {
  const all = (await keysOfPeople('local')).sort().reverse();
  const keys = [...all.filter((key) => !movesLate(key)), ...all.filter(movesLate)];
  const kept = await browser.storage.local.get(keys);
  for (const key of keys) {
    try {
      await browser.storage.session.set({ [key]: kept[key] });
    } catch {
      break;
    }
  }
}

/**
 * From now on what is kept ends with the session. What stands on disk is of earlier sessions and is deleted, or, when
 * the policy has only now arrived, goes with this session: nobody loses in the middle of it what they may need.
 * May be called any number of times. Within a turn of the log only.
 */
export async function keepToSession({ fromTheStart }: { fromTheStart: boolean }): Promise<void> {
  if (await isSessionOnly()) return;
  if (!fromTheStart) await moveIntoSession();
  await browser.storage.session.set({ [flag]: true });
  const onDisk = await keysOfPeople('local');
  if (onDisk.length > 0) await browser.storage.local.remove(onDisk);
}
