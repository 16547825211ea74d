import type { ContentAsker } from '../browser/asker';
import { inForce } from '../browser/in-force';
import { inTurn } from '../browser/in-turn';
import type { KeptConversation } from '../browser/kept-values';
import type { Ask, Screened } from '../browser/requests';
import { numbersToCall } from '../help/numbers-to-call';
import type { Incident, Reason, Warning } from '../model';
import { cardsToShow, isShown } from './cards-to-show';
import { isConsentRefused, underConsent } from './consent';
import { conversationKey } from './conversation-key';
import { isCalledFine, memoriesOf, newConversation, withTold } from './conversations';
import { countIn } from './days';
import { followReports, type Raised } from './follow-reports';
import { incidentFrom, type Where, warningOf, wordsWanted } from './incident-from';
import { conversationOfPassing, passingId } from './incident-id';
import { readIncident } from './incidents';
import { boundAfterNew, record, recordPrivately } from './record';
import { readSettings, switchedOff } from './settings';
import { isNotified, tell } from './tell';
import { whyOf } from './why-of';

/** An answer that was lost is asked for again within seconds; later it would be news of yesterday. */
const tellAgainMs = 10 * 60_000;

interface Outcome {
  /** Raised now or told again, at caution and danger. */
  warnings: Warning[];
  notices: Reason[];
  /** Those of them that are kept. */
  incidents: Incident[];
}

const nothing: Screened = { warnings: [], notices: [], wanted: [], notified: [], numbers: {}, why: {} };

/** listen → remember → judge → record → tell, for one batch of cues. The same batch may come any number of times. */
export async function screenCues(ask: Ask<'cues/seen'>, from: ContentAsker): Promise<Screened> {
  const now = Date.now();
  const all = await readSettings();
  if (switchedOff(from.host, all).off) return nothing;
  const key = await conversationKey(from.host, ask.conversation);
  // Consent is looked at within the turn: a batch that waited behind a refusal comes after it.
  const followed = await inTurn('log', async () => {
    if (await isConsentRefused()) return undefined;
    const asker = await underConsent(from);
    const where = { asker, conversation: ask.conversation, key };
    return { asker, outcome: await rememberAndRecord(ask.reports, where, now) };
  });
  if (!followed) return nothing;
  const { asker, outcome } = followed;

  const settings = inForce(all);
  const shown = outcome.warnings.filter(({ level }) => isShown(level, settings));
  const to = { tab: asker.tab, private: asker.private, settings };
  await tell(shown, to);
  const warnings = await cardsToShow(shown, to, now);
  return {
    warnings,
    notices: settings.quietUntil > now || !isShown('notice', settings) ? [] : outcome.notices,
    wanted: outcome.incidents.flatMap(wordsWanted),
    notified: warnings.filter((warning) => isNotified(warning, to)).map(({ incident }) => incident),
    numbers: warnings.length > 0 ? numbersToCall(settings.country, { audience: 'minor', now }) : {},
    why: whyOf(warnings),
  };
}

async function rememberAndRecord(
  reports: Ask<'cues/seen'>['reports'],
  where: Where,
  now: number,
): Promise<Outcome> {
  const { asker, key } = where;
  const before = await memoriesOf(asker.private).read(key);
  const kept = before ?? newConversation(asker.host, now);
  const again = await toldBefore(kept, reports, where, now);
  const { memory, raised } = followReports(kept.memory, reports, now);
  if (memory === kept.memory) return { ...again, notices: [] };

  const news = raised.filter(({ finding }) => !isCalledFine(kept, finding));
  const { warnings, told, stored, fresh, days } = await turnIntoIncidents(news, where, now);
  const danger = kept.danger || raised.some(({ finding }) => finding.level === 'danger');
  const after = withTold({ ...kept, memory, danger, touchedAt: now }, told);
  if (asker.private) await recordPrivately(key, after);
  else await record({ key, kept: after, incidents: fresh, days });
  if (!before) await boundAfterNew(asker.private);

  return {
    warnings: [...again.warnings, ...warnings],
    incidents: [...again.incidents, ...stored],
    notices: news.flatMap(({ finding }) => (finding.level === 'notice' ? finding.reasons : [])),
  };
}

/** Warnings this tab was given for a message it now sends again: the answer did not arrive. */
async function toldBefore(
  kept: KeptConversation,
  reports: Ask<'cues/seen'>['reports'],
  { asker }: Where,
  now: number,
): Promise<Pick<Outcome, 'warnings' | 'incidents'>> {
  const sent = new Set(reports.filter(({ fresh }) => fresh).map(({ message }) => message));
  const fine = new Set(kept.fine.map(({ incident }) => incident));
  const warnings: Warning[] = [];
  const incidents: Incident[] = [];
  for (const { warning, message, tab, toldAt } of kept.told) {
    if (tab !== asker.tab || !sent.has(message) || now - toldAt > tellAgainMs || fine.has(warning.incident))
      continue;
    const isPassing = conversationOfPassing(warning.incident) !== undefined;
    const incident = isPassing ? undefined : await readIncident(warning.incident);
    if (incident) incidents.push(incident);
    // One that was deleted meanwhile stays deleted.
    if (incident || isPassing) warnings.push(warning);
  }
  return { warnings, incidents };
}

interface Made {
  warnings: Warning[];
  told: KeptConversation['told'];
  /** All that are kept, and of them those not written yet. */
  stored: Incident[];
  fresh: Incident[];
  days: Record<string, unknown>;
}

async function turnIntoIncidents(news: readonly Raised[], where: Where, now: number): Promise<Made> {
  const { asker, key } = where;
  const made: { incident: Incident; tip: string }[] = [];
  for (const raised of news) {
    const incident = await incidentFrom(raised, where, now);
    if (incident) made.push({ incident, tip: raised.tip.message });
  }
  const known: Incident[] = [];
  const unknown: Incident[] = [];
  for (const { incident } of asker.private ? [] : made) {
    // Written before, and the memory of it lost since: it is not written twice.
    const earlier = await readIncident(incident.id);
    if (earlier) known.push(earlier);
    else unknown.push(incident);
  }
  const { fitting, values } = await countIn(unknown);
  const stored = [...known, ...fitting];
  const keptIds = new Set(stored.map(({ id }) => id));
  const told = made.map(({ incident, tip }) => {
    const id = keptIds.has(incident.id) ? incident.id : passingId(key, incident.id);
    const warning = { ...warningOf(incident), incident: id };
    return { warning, pattern: incident.pattern, message: tip, tab: asker.tab, toldAt: now };
  });
  return { warnings: told.map(({ warning }) => warning), told, stored, fresh: fitting, days: values };
}
