import type { Settings } from '../../model';
import { Choice } from '../../ui/Choice';
import { Picker } from '../../ui/Picker';
import type { Text } from '../../ui/text-prop';

/** Minutes between two cards that can be chosen. */
const pauses = [0, 15, 60, 1440];

/** What the child alone decides: how often a card comes, and whether its own words get a second look. */
export const YourChoices = ({
  settings,
  text,
  onChange,
}: {
  settings: Settings;
  text: Text;
  onChange: (change: Partial<Settings>) => void;
}) => (
  <details class="your-choices">
    <summary>{text('choices')}</summary>
    <div class="your-choices-inside">
      <Picker
        label={text('paceLabel')}
        value={String(settings.cardPauseMinutes)}
        options={pauses.map((minutes) => ({ value: String(minutes), label: text(`pace_${minutes}`) }))}
        onPick={(picked) => onChange({ cardPauseMinutes: Number(picked) })}
      />
      <p class="small soft">{text('paceHint')}</p>
      <Choice
        type="checkbox"
        name="own-words"
        checked={settings.ownWords}
        onChange={(ownWords) => onChange({ ownWords })}
      >
        {text('ownWordsSwitch')}
      </Choice>
      <p class="small soft">{text('ownWordsSwitchHint')}</p>
    </div>
  </details>
);
