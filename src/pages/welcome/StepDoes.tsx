import { AllowSites } from '../AllowSites';
import type { PageProps } from '../page-props';

/** What it does and what it cannot do; and what the browser still withholds. */
export const StepDoes = ({ sites, text }: Pick<PageProps, 'sites' | 'text'>) => (
  <>
    <h2>{text('welcomeDoes')}</h2>
    <ul class="said-list">
      {[1, 2, 3].map((line) => (
        <li key={line}>{text(`welcomeDoes${line}`)}</li>
      ))}
    </ul>
    <h2>{text('welcomeLimits')}</h2>
    <ul class="said-list">
      {[1, 2, 3].map((line) => (
        <li key={line}>{text(`welcomeLimits${line}`)}</li>
      ))}
    </ul>
    <AllowSites sites={sites} text={text} />
  </>
);
