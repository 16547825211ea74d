import { WhoSeesList } from '../ui/WhoSeesList';
import { AskAgain } from './AskAgain';
import type { PageProps } from './page-props';
import { useWhoSees } from './use-who-sees';

/** Who can see what, as it holds at this moment. Give it a new key when that changed. */
export const WhoSeesNow = ({ ask, text }: Pick<PageProps, 'ask' | 'text'>) => {
  const { value, failed, again } = useWhoSees(ask);
  if (value) return <WhoSeesList {...value} text={text} />;
  return failed ? <AskAgain text={text} again={again} /> : null;
};
