import { AskTwice } from '../../ui/AskTwice';
import type { Text } from '../../ui/text-prop';

/** Deletes everything after a second press; evidence that may be needed is named before. */
export const DeleteAll = ({ text, onDelete }: { text: Text; onDelete: () => Promise<void> | void }) => (
  <div class="row log-delete">
    <AskTwice text={text} label={text('logDeleteAll')} sure={text('logDeleteAllSure')} onYes={onDelete} />
  </div>
);
