import { ringEvery, ringIn } from '../browser/alarms';
import { showWithheld } from '../browser/badge';
import { inTurn } from '../browser/in-turn';
import { refreshPolicy } from '../browser/policy';
import { protectStorage } from '../browser/protect-storage';
import { mayReadSites } from '../browser/site-access';
import { forgetPrivate } from './private-windows';
import { prune } from './prune';
import { keepToSessionIfAsked } from './session-end';
import { showAllCounts } from './tab-count';
import { dropUnconsented } from './unconsented';
import { storeAgainAlarm, storeUnsaved } from './unsaved';
import { tellWeek } from './weekly';

const dailyAlarm = 'daily';
const policyAlarm = 'policy-again';
const oneDayMinutes = 1440;

/** Reads the policy, and comes back when the browser has not made up its mind yet. */
export async function lookAtPolicy(): Promise<void> {
  // Before anything else is read: what an earlier session left behind is nobody's any more.
  await keepToSessionIfAsked({ fromTheStart: true });
  const isSettled = await refreshPolicy(Date.now());
  await keepToSessionIfAsked({ fromTheStart: false });
  if (!isSettled) await ringIn(policyAlarm, 1);
}

/** A child who thinks it is protected, while the browser lets nothing be read, must be able to see so. */
export const showSiteAccess = async (): Promise<void> => showWithheld(!(await mayReadSites()));

/** What every start of the worker needs. One step that fails does not keep the others from being taken. */
export async function prepare(): Promise<void> {
  const steps = [
    protectStorage(),
    lookAtPolicy(),
    ringEvery(dailyAlarm, oneDayMinutes),
    forgetPrivate(),
    showSiteAccess(),
  ];
  for (const step of await Promise.allSettled(steps)) {
    if (step.status === 'rejected') console.error('A step of the start failed.');
  }
  // After the policy, which decides where things are kept.
  await inTurn('log', () => dropUnconsented(Date.now())).catch(() => undefined);
}

export async function whenRung(alarm: string): Promise<void> {
  if (alarm === dailyAlarm) {
    await prune(Date.now());
    await tellWeek(Date.now());
  }
  if (alarm === policyAlarm) await lookAtPolicy();
  if (alarm === storeAgainAlarm && (await inTurn('log', storeUnsaved))) await showAllCounts();
}
