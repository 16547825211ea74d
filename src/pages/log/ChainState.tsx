import type { ChainReport } from '../../evidence/chain-report';
import type { PageProps } from '../page-props';
import { useAsked } from '../use-asked';

/** Longer lists say nothing more. */
const mostBreaks = 5;

/** Whether the log is as it was written, in plain words. Asked for only when `ready`: it looks at every step. */
export const ChainState = ({ ask, text, ready }: Pick<PageProps, 'ask' | 'text'> & { ready: boolean }) =>
  ready ? <Checked ask={ask} text={text} /> : <p class="small soft">{text('chainChecking')}</p>;

const Checked = ({ ask, text }: Pick<PageProps, 'ask' | 'text'>) => {
  const { value, failed } = useAsked(() => ask('chain/check'));
  if (failed) return null;
  if (!value) return <p class="small soft">{text('chainChecking')}</p>;
  if (value.whole)
    return <p class="small soft chain-whole">{text(value.links === 0 ? 'chainEmpty' : 'chainWhole')}</p>;
  return <Broken report={value} text={text} />;
};

const Broken = ({ report, text }: { report: ChainReport } & Pick<PageProps, 'text'>) => (
  <section class="mind chain-broken apart" aria-labelledby="chain-broken">
    <h2 id="chain-broken">{text('chainBroken')}</h2>
    <ul class="said-list">
      {report.breaks.slice(0, mostBreaks).map(({ sequence, why, incident }) => (
        <li key={`${sequence} ${why} ${incident}`}>
          {sequence !== undefined && `${text('chainWhere', String(sequence + 1))} `}
          {text(`break_${why}`)}
        </li>
      ))}
    </ul>
    <p>{text('chainBrokenHint')}</p>
  </section>
);
