import { useId, useState } from 'preact/hooks';
import type { GuardianEntry } from '../../browser/requests';
import { sayDate } from '../../ui/say-time';
import type { Text } from '../../ui/text-prop';

export type Mark = { talked: boolean } | { note: string };

/** The guardian's own marks: that it was talked about, and a note. */
export const Marks = ({
  entry,
  isClosed,
  onMark,
  text,
}: {
  entry: GuardianEntry;
  /** Whether a passphrase closes what is written here. */
  isClosed: boolean;
  onMark: (mark: Mark) => Promise<void>;
  text: Text;
}) => {
  const id = useId();
  const [note, setNote] = useState(entry.note ?? '');
  const [said, setSaid] = useState<'noteSaved' | 'askFailed'>();
  const isTalked = entry.talkedAt !== undefined;
  const mark = async (what: Mark): Promise<void> => {
    try {
      await onMark(what);
      setSaid('note' in what ? 'noteSaved' : undefined);
    } catch {
      setSaid('askFailed');
    }
  };
  return (
    <form
      class="marks apart"
      onSubmit={(event) => {
        event.preventDefault();
        void mark({ note: note.trim() });
      }}
    >
      <p class="row">
        <button type="button" aria-pressed={isTalked} onClick={() => mark({ talked: !isTalked })}>
          {text(isTalked ? 'markNotTalked' : 'markTalked')}
        </button>
        {isTalked && (
          <span class="small soft">
            {text('talkedOn', sayDate(entry.talkedAt ?? 0, text('languageTag')))}
          </span>
        )}
      </p>
      <div class="field">
        <label for={id}>{text('noteLabel')}</label>
        <textarea
          id={id}
          rows={2}
          maxLength={2000}
          value={note}
          aria-describedby={`${id}-hint`}
          onInput={(event) => {
            setNote(event.currentTarget.value);
            setSaid(undefined);
          }}
        />
        <p id={`${id}-hint`} class="small soft">
          {text(isClosed ? 'noteHintClosed' : 'noteHintOpen')}
        </p>
      </div>
      <p class="row">
        <button type="submit" disabled={note.trim() === (entry.note ?? '')}>
          {text('noteSave')}
        </button>
        <span class="small soft" role="status">
          {said && text(said)}
        </span>
      </p>
    </form>
  );
};
