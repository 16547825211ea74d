import type { Text } from '../ui/text-prop';

/** Said when the background gave no answer. */
export const AskAgain = ({ text, again }: { text: Text; again: () => void }) => (
  <div class="mind" role="alert">
    <p>{text('askFailed')}</p>
    <button type="button" onClick={again}>
      {text('tryAgain')}
    </button>
  </div>
);
