import { useState } from 'preact/hooks';
import { ExportAll } from '../ExportAll';
import type { PageProps } from '../page-props';
import { Household } from './Household';

/** The way out: save all of it, move it, delete all of it. */
export const DataSection = ({
  ask,
  text,
  saveFile,
  onChanged,
}: Pick<PageProps, 'ask' | 'text' | 'saveFile'> & { onChanged: () => void }) => {
  const [asking, setAsking] = useState(false);
  const [said, setSaid] = useState<'deletedEverything' | 'askFailed'>();
  const deleteAll = async (): Promise<void> => {
    try {
      await ask('delete/everything');
      setSaid('deletedEverything');
      onChanged();
    } catch {
      setSaid('askFailed');
    }
    setAsking(false);
  };
  return (
    <section class="block" id="data">
      <h2>{text('settingsData')}</h2>
      <ExportAll {...{ ask, text, saveFile }} />
      <Household {...{ ask, text, saveFile }} onLoaded={onChanged} />
      {asking ? (
        <div class="mind apart" role="alert">
          <p>{text('deleteEverythingSure')}</p>
          <p class="row">
            <button type="button" onClick={deleteAll}>
              {text('logDeleteAllYes')}
            </button>
            <button type="button" onClick={() => setAsking(false)}>
              {text('logDeleteNo')}
            </button>
          </p>
        </div>
      ) : (
        <p>
          <button type="button" onClick={() => setAsking(true)}>
            {text('deleteEverything')}
          </button>
        </p>
      )}
      <p class="small soft" role="status">
        {text(said ?? 'deleteEverythingHint')}
      </p>
      <p>
        <a href="../uninstall/index.html">{text('uninstallTitle')}</a>
      </p>
    </section>
  );
};
