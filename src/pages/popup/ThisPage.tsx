import type { ReadingHere, SettingsInForce } from '../../browser/requests';
import type { Reading } from '../../model';
import { dayOf, sayDate, sayDayAndTime, sayTime } from '../../ui/say-time';
import type { Text } from '../../ui/text-prop';
import { NoteForMakers } from './NoteForMakers';

const sentence = ({ reading, host }: ReadingHere, { policy }: SettingsInForce, text: Text): string => {
  switch (reading?.state) {
    case 'reading':
      if (reading.messages === 0) return text('readingReady');
      return reading.messages === 1 ? text('reading1') : text('reading', String(reading.messages));
    case 'nothing-here':
      return text('readingNothing');
    case 'unreadable':
      return text('readingUnreadable');
    case 'updated':
      return text('readingUpdated');
    case 'off':
      return policy.sitesOff?.includes(host)
        ? text('readingOffBy', policy.schoolName || text('administrator'))
        : text('readingOff');
    case undefined:
      return text('readingNoPage');
  }
};

/** How sure it is that messages are found here. */
const sureness = (reading: Reading, text: Text): string => {
  if (reading.restsOn === 'candidates') return text('readingCandidates');
  if (reading.restsOn === 'structure') return text('readingByStructure');
  const confirmed = reading.confirmedOn ? Date.parse(reading.confirmedOn) : Number.NaN;
  return Number.isNaN(confirmed)
    ? text('readingUnconfirmed')
    : text('readingConfirmed', sayDate(confirmed, text('languageTag')));
};

const since = (at: number, tag: string): string =>
  dayOf(at) === dayOf(Date.now()) ? sayTime(at, tag) : sayDayAndTime(at, tag);

/** Whether this page is being read, said so that nobody has to guess. */
export const ThisPage = ({
  here,
  settings,
  text,
  report,
}: {
  here: ReadingHere;
  settings: SettingsInForce;
  text: Text;
  report: () => Promise<string>;
}) => {
  const { reading } = here;
  return (
    <section class={`this-page this-page-${reading?.state ?? 'none'}`} aria-label={text('popupThisPage')}>
      <p class="this-page-host">{here.host || text('popupThisPage')}</p>
      <p class="this-page-state">{sentence(here, settings, text)}</p>
      {reading?.state === 'reading' && reading.messages > 0 && (
        <p class="small soft">{text('readingSince', since(reading.sinceAt, text('languageTag')))}</p>
      )}
      {reading?.state === 'reading' && <p class="small soft">{sureness(reading, text)}</p>}
      {reading?.counted !== undefined && (
        <p class="small soft">{text('readingCounted', String(reading.counted))}</p>
      )}
      {reading?.state === 'unreadable' && <NoteForMakers text={text} report={report} />}
    </section>
  );
};
