import { useState } from 'preact/hooks';
import type { PageProps } from './page-props';

/** Everything that is kept, as a file that its owner saves. */
export const ExportAll = ({ ask, text, saveFile }: Pick<PageProps, 'ask' | 'text' | 'saveFile'>) => {
  const [said, setSaid] = useState<'exportDone' | 'askFailed'>();
  const save = async (): Promise<void> => {
    try {
      // The list of downloads may be read by others: the name says nothing of what is in it.
      saveFile('alongside-data.json', await ask('export/all'));
      setSaid('exportDone');
    } catch {
      setSaid('askFailed');
    }
  };
  return (
    <div class="apart">
      <p>
        <button type="button" onClick={save}>
          {text('exportAll')}
        </button>
      </p>
      <p class="small soft" role="status">
        {text(said ?? 'exportAllHint')}
      </p>
    </div>
  );
};
