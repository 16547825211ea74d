import { useEffect, useState } from 'preact/hooks';
import type { PageProps } from './page-props';
import { useAsked } from './use-asked';

/** Shown only while the browser withholds the pages: says so, and asks for them. */
export const AllowSites = ({ sites, text }: Pick<PageProps, 'sites' | 'text'>) => {
  const { value: allowed, again } = useAsked(sites.mayRead);
  const [answer, setAnswer] = useState<boolean>();
  // Whoever went to the browser's own list and comes back may have allowed it there.
  useEffect(() => {
    addEventListener('focus', again);
    return () => removeEventListener('focus', again);
  }, [again]);
  if (answer)
    return (
      <p class="calm" role="status">
        {text('sitesAllowed')}
      </p>
    );
  if (allowed !== false) return null;
  return (
    <section class="mind apart" aria-labelledby="allow-sites">
      <h2 id="allow-sites">{text('sitesAskTitle')}</h2>
      <p>{text('sitesAsk')}</p>
      <p>
        <button type="button" class="main-button" onClick={async () => setAnswer(await sites.allow())}>
          {text('sitesAllow')}
        </button>
      </p>
      {answer === false && <p role="alert">{text('sitesRefused')}</p>}
    </section>
  );
};
