import { useState } from 'preact/hooks';
import type { Text } from '../../ui/text-prop';

/** Deletes everything after a second press; evidence that may be needed is named before. */
export const DeleteAll = ({ text, onDelete }: { text: Text; onDelete: () => void }) => {
  const [asking, setAsking] = useState(false);
  return (
    <div class="row log-delete">
      {asking ? (
        <div class="mind" role="alert">
          <p>{text('logDeleteAllSure')}</p>
          <p class="row">
            <button type="button" onClick={onDelete}>
              {text('logDeleteAllYes')}
            </button>
            <button type="button" onClick={() => setAsking(false)}>
              {text('logDeleteNo')}
            </button>
          </p>
        </div>
      ) : (
        <button type="button" onClick={() => setAsking(true)}>
          {text('logDeleteAll')}
        </button>
      )}
    </div>
  );
};
