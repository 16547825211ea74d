import { useState } from 'preact/hooks';
import { Choice } from '../../ui/Choice';
import type { PageProps } from '../page-props';

/** Notes of this computer, switched on only once the browser allows them. */
export const NoteChoice = ({
  name,
  on,
  disabled,
  onChange,
  text,
  allowNotifications,
}: Pick<PageProps, 'text' | 'allowNotifications'> & {
  name: 'settingsNotify' | 'settingsWeekly';
  on: boolean;
  disabled: boolean;
  onChange: (on: boolean) => Promise<void>;
}) => {
  const [refused, setRefused] = useState(false);
  return (
    <div>
      <Choice
        type="checkbox"
        name={name}
        checked={on}
        disabled={disabled}
        onChange={async (wanted) => {
          const allowed = !wanted || (await allowNotifications());
          setRefused(!allowed);
          await onChange(wanted && allowed);
        }}
      >
        {text(name)}
        <span class="small soft choice-hint">{text(`${name}Hint`)}</span>
      </Choice>
      {refused && (
        <p class="mind" role="alert">
          {text('settingsNotifyRefused')}
        </p>
      )}
    </div>
  );
};
