import type { Agreement } from '../model';
import { agreedLines } from './agreed-lines';
import { sayDate } from './say-time';
import type { Text } from './text-prop';

/** Who can see what, in full and in the same words wherever it is asked: the agreement in force first. */
export const WhoSeesList = ({
  agreement,
  hasPassphrase,
  days,
  notifies,
  weekly,
  schoolName,
  sessionOnly,
  text,
}: {
  agreement: Agreement | undefined;
  hasPassphrase: boolean;
  /** Days an incident is kept. */
  days: number;
  notifies: boolean;
  weekly: boolean;
  schoolName: string | undefined;
  /** What is kept ends with the session. */
  sessionOnly: boolean;
  text: Text;
}) => {
  const isKept = agreement?.consent !== 'refused' && agreement?.consent !== 'awaited';
  return (
    <ul class="said-list">
      {agreedLines(agreement, hasPassphrase).map((line) => (
        <li key={line}>{text(line)}</li>
      ))}
      {agreement && <li>{text('agreedSince', sayDate(agreement.agreedAt, text('languageTag')))}</li>}
      {isKept && <li>{sessionOnly ? text('whoSeesKeptSession') : text('whoSeesKept', String(days))}</li>}
      {isKept && <li>{text('whoSeesHere')}</li>}
      <li>{text('whoSeesNobodyElse')}</li>
      <li>{text(notifies ? 'whoSeesNotified' : 'whoSeesNotNotified')}</li>
      {weekly && <li>{text('whoSeesWeekly')}</li>}
      {schoolName && <li>{text('whoSeesSchool', schoolName)}</li>}
      <li>{text('whoSeesHelp')}</li>
    </ul>
  );
};
