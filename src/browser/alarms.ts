import browser from 'webextension-polyfill';

/** Sets an alarm unless it is set: one that is set anew at every start of the worker would never ring. */
export async function ringEvery(name: string, minutes: number): Promise<void> {
  if (!(await browser.alarms.get(name))) {
    // A minute after the start first: a machine that is never on for long gets its turn all the same.
    await browser.alarms.create(name, { delayInMinutes: 1, periodInMinutes: minutes });
  }
}

/** Rings once, `minutes` from now; set again, it waits anew. */
export const ringIn = async (name: string, minutes: number): Promise<void> => {
  await browser.alarms.create(name, { delayInMinutes: minutes });
};

/** Call at top level. */
export function whenAlarmRings(listener: (name: string) => Promise<void>): void {
  browser.alarms.onAlarm.addListener((alarm) => listener(alarm.name));
}
