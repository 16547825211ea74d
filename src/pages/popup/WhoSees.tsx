import { agreedLines } from '../../ui/agreed-lines';
import { WhoSeesList } from '../../ui/WhoSeesList';
import { AskAgain } from '../AskAgain';
import type { PageProps } from '../page-props';
import { useWhoSees } from '../use-who-sees';

/** The agreement in force always stands here; the rest of who can see what opens. */
export const WhoSees = ({ ask, text }: Pick<PageProps, 'ask' | 'text'>) => {
  const { value, failed, again } = useWhoSees(ask);
  if (!value) return failed ? <AskAgain text={text} again={again} /> : null;
  const [first = ''] = agreedLines(value.agreement, value.hasPassphrase);
  return (
    <section class="who-sees">
      <p class="small agreed">{text(first)}</p>
      {!value.agreement && (
        <p class="small">
          <a href="../welcome/index.html" target="_blank" rel="noreferrer">
            {text('welcomeGoOn')}
          </a>
        </p>
      )}
      <details>
        <summary>{text('whoSees')}</summary>
        <WhoSeesList {...value} text={text} />
      </details>
    </section>
  );
};
