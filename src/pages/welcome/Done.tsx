import type { PageProps } from '../page-props';
import { WhoSeesNow } from '../WhoSeesNow';

/** What holds now, and the way on. */
export const Done = ({ ask, text }: Pick<PageProps, 'ask' | 'text'>) => (
  <>
    <h2>{text('doneTitle')}</h2>
    <p>{text('doneLead')}</p>
    <WhoSeesNow ask={ask} text={text} />
    <p class="row">
      <a class="button main-button" href="../help/index.html">
        {text('nav_help')}
      </a>
      <a class="button" href="../settings/index.html">
        {text('nav_settings')}
      </a>
    </p>
    <p class="calm">{text('welcomeAdult')}</p>
  </>
);
