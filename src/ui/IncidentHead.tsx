import type { Incident } from '../model';
import { kindKey } from './kind-key';
import { sayDayAndTime } from './say-time';
import type { Text } from './text-prop';

/** One incident in two lines: how strong, what, who, where, when. */
export const IncidentHead = ({ incident, text }: { incident: Incident; text: Text }) => (
  <div class={`incident-head incident-${incident.level}${incident.fineAt ? ' incident-fine' : ''}`}>
    <p class="incident-what">
      <span class="level">{text(incident.fineAt ? 'levelFine' : `level_${incident.level}`)}</span>{' '}
      <strong>{text(kindKey(incident.kind))}</strong>
    </p>
    <p class="incident-where">
      {[
        incident.people.filter(Boolean).join(text('listComma')) || text('someone'),
        incident.host,
        sayDayAndTime(incident.at, text('languageTag')),
      ].join(' · ')}
    </p>
  </div>
);
