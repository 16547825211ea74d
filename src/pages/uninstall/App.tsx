import type { ComponentChildren } from 'preact';
import { PageFrame } from '../../ui/PageFrame';
import type { Text } from '../../ui/text-prop';
import { ExportAll } from '../ExportAll';
import type { PageProps } from '../page-props';

const Said = ({
  part,
  lines,
  text,
  children,
}: {
  part: 'Gone' | 'Stays' | 'How';
  lines: number[];
  text: Text;
  children?: ComponentChildren;
}) => (
  <section class="block">
    <h2>{text(`uninstall${part}`)}</h2>
    <ul class="said-list">
      {lines.map((line) => (
        <li key={line}>{text(`uninstall${part}${line}`)}</li>
      ))}
    </ul>
    {children}
  </section>
);

/** What removing it deletes, what stays, and what can be saved first. */
export const App = ({ ask, text, leave, saveFile }: PageProps) => (
  <PageFrame here="uninstall" text={text} onLeave={leave}>
    <p class="lead">{text('uninstallLead')}</p>
    <Said part="Gone" lines={[1, 2, 3]} text={text} />
    <Said part="Stays" lines={[1, 2]} text={text} />
    <section class="block">
      <h2>{text('uninstallSave')}</h2>
      <p>{text('uninstallSaveHint')}</p>
      <p class="row">
        <a class="button main-button" href="../evidence/index.html">
          {text('makeEvidence')}
        </a>
        <a class="button" href="../settings/index.html#data">
          {text('householdSave')}
        </a>
      </p>
      <ExportAll {...{ ask, text, saveFile }} />
    </section>
    <Said part="How" lines={[1, 2, 3]} text={text}>
      <p>
        <a class="button" href="../help/index.html">
          {text('nav_help')}
        </a>
      </p>
    </Said>
  </PageFrame>
);
