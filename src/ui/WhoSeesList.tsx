import type { Text } from './text-prop';

/** Who can see what, in full and in the same words wherever it is asked. */
export const WhoSeesList = ({
  days,
  notifies,
  schoolName,
  text,
}: {
  /** Days an incident is kept. */
  days: number;
  notifies: boolean;
  schoolName: string | undefined;
  text: Text;
}) => (
  <ul class="said-list">
    <li>{text('whoSeesKept', String(days))}</li>
    <li>{text('whoSeesHere')}</li>
    <li>{text('whoSeesNobodyElse')}</li>
    <li>{text(notifies ? 'whoSeesNotified' : 'whoSeesNotNotified')}</li>
    {schoolName && <li>{text('whoSeesSchool', schoolName)}</li>}
    <li>{text('whoSeesHelp')}</li>
  </ul>
);
