import { sayTime } from '../../ui/say-time';
import type { Text } from '../../ui/text-prop';

const hour = 60 * 60 * 1000;

export const QuietHour = ({
  until,
  now,
  notifies,
  text,
  onQuiet,
}: {
  until: number;
  now: number;
  /** An adult gets a note of what is serious; then the child is told of it too. */
  notifies: boolean;
  text: Text;
  onQuiet: (until: number) => void;
}) => {
  const quiet = until > now;
  return (
    <section class="quiet">
      <button type="button" aria-pressed={quiet} onClick={() => onQuiet(quiet ? 0 : now + hour)}>
        {text(quiet ? 'quietEnd' : 'quietHour')}
      </button>
      <p class="small soft">
        {quiet
          ? text('quietUntil', sayTime(until, text('languageTag')))
          : text(notifies ? 'quietHintNotified' : 'quietHint')}
      </p>
    </section>
  );
};
