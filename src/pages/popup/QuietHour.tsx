import { sayTime } from '../../ui/say-time';
import type { Text } from '../../ui/text-prop';

const hour = 60 * 60 * 1000;

export const QuietHour = ({
  until,
  now,
  text,
  onQuiet,
}: {
  until: number;
  now: number;
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
        {quiet ? text('quietUntil', sayTime(until, text('languageTag'))) : text('quietHint')}
      </p>
    </section>
  );
};
