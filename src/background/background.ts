import { whenAlarmRings } from '../browser/alarms';
import { answer } from '../browser/answer';
import { whenBrowserStarts, whenInstalled, whenUpdated } from '../browser/life';
import { whenNoticeIsPressed } from '../browser/notifications';
import { openPage } from '../browser/open-page';
import { whenPolicyChanges } from '../browser/policy';
import { whenSiteAccessChanges } from '../browser/site-access';
import { whenTabCloses } from '../browser/tabs';
import { handlers } from './handlers';
import { joinChain } from './join-chain';
import { lookAtPolicy, prepare, showSiteAccess, whenRung } from './prepare';
import { forgetPrivate } from './private-windows';
import { forgetReading, noteTabsBeforeUpdate } from './readings';
import { endSessionWithLastTab } from './session-end';
import { forgetCount } from './tab-count';

// Everything is registered at once, at top level: a worker that wakes hears only what is registered by then.
const ready = prepare();

answer(handlers, ready);
// After the policy, which decides where things are kept; nobody waits for it.
ready.then(joinChain).catch(() => console.error('What is older than the chain could not join it.'));
whenAlarmRings((alarm) => ready.then(() => whenRung(alarm)));
whenPolicyChanges(lookAtPolicy);
whenSiteAccessChanges(() => ready.then(showSiteAccess));
whenBrowserStarts(() => ready);
whenInstalled(() => openPage('welcome'));
whenUpdated(() => ready.then(noteTabsBeforeUpdate));
whenNoticeIsPressed(() => openPage('log', { as: 'guardian' }));
whenTabCloses(async (tab) => {
  await Promise.all([forgetReading(tab), forgetCount(tab), forgetPrivate()]);
  await endSessionWithLastTab();
});
