import { useState } from 'preact/hooks';
import { AskTwice } from '../../ui/AskTwice';
import { ExportAll } from '../ExportAll';
import type { PageProps } from '../page-props';
import type { OpenSession } from '../use-guardian-session';
import { Household } from './Household';

/** The way out: save all of it, move it, delete all of it. */
export const DataSection = ({
  ask,
  text,
  saveFile,
  guardian,
  onChanged,
}: Pick<PageProps, 'ask' | 'text' | 'saveFile'> & { guardian: OpenSession; onChanged: () => void }) => {
  const [said, setSaid] = useState<'deletedEverything' | 'askFailed'>();
  const deleteAll = async (): Promise<void> => {
    try {
      await ask('delete/everything');
      setSaid('deletedEverything');
      onChanged();
    } catch {
      setSaid('askFailed');
    }
  };
  return (
    <section class="block" id="data">
      <h2>{text('settingsData')}</h2>
      <ExportAll {...{ ask, text, saveFile }} />
      <Household {...{ ask, text, saveFile, guardian }} onLoaded={onChanged} />
      <div class="apart">
        <AskTwice
          text={text}
          label={text('deleteEverything')}
          sure={text('deleteEverythingSure')}
          onYes={deleteAll}
        />
      </div>
      <p class="small soft" role="status">
        {text(said ?? 'deleteEverythingHint')}
      </p>
      <p>
        <a href="../uninstall/index.html">{text('uninstallTitle')}</a>
      </p>
    </section>
  );
};
