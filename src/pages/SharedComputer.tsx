import { useState } from 'preact/hooks';
import type { Text } from '../ui/text-prop';

/** On a computer that several people use: what is kept ends with the session, or now. */
export const SharedComputer = ({ text, onEnd }: { text: Text; onEnd: () => Promise<void> }) => {
  const [ended, setEnded] = useState(false);
  return (
    <section class="block shared-computer">
      <h2>{text('shared')}</h2>
      <p>{text('sharedHint')}</p>
      <p class="row">
        <button
          type="button"
          onClick={async () => {
            await onEnd();
            setEnded(true);
          }}
        >
          {text('sharedDone')}
        </button>
        <span role="status">{ended && text('sharedGone')}</span>
      </p>
    </section>
  );
};
