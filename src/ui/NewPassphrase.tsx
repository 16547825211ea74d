import { useId, useState } from 'preact/hooks';
import type { Text } from './text-prop';

/** A passphrase typed twice. Nothing is handed on until both are the same and long enough. */
export const NewPassphrase = ({
  least,
  required,
  onChange,
  text,
}: {
  least: number;
  /** False: both may stay empty. */
  required: boolean;
  /** '' for none; undefined while what is typed cannot be used. */
  onChange: (passphrase: string | undefined) => void;
  text: Text;
}) => {
  const id = useId();
  const [typed, setTyped] = useState(['', '']);
  const [seen, setSeen] = useState(false);
  const [left, setLeft] = useState(false);
  const problemOf = ([first = '', second = '']: string[]): 'passShort' | 'passDiffer' | undefined => {
    if (!first && !second && !required) return undefined;
    if ([...first].length < least) return 'passShort';
    return first === second ? undefined : 'passDiffer';
  };
  const problem = problemOf(typed);
  const change = (place: 0 | 1, value: string): void => {
    const next = place === 0 ? [value, typed[1] ?? ''] : [typed[0] ?? '', value];
    setTyped(next);
    onChange(problemOf(next) ? undefined : next[0]);
  };
  return (
    <div class="fields">
      {([0, 1] as const).map((place) => (
        <div class="field" key={place}>
          <label for={`${id}-${place}`}>
            {place === 0 ? text('passNew', String(least)) : text('passAgain')}
          </label>
          <input
            id={`${id}-${place}`}
            {...(seen ? ({ type: 'text' } as const) : ({ type: 'password' } as const))}
            autocomplete="new-password"
            value={typed[place]}
            required={required}
            aria-invalid={left && problem !== undefined}
            aria-describedby={`${id}-said`}
            onInput={(event) => change(place, event.currentTarget.value)}
            onBlur={() => setLeft(left || place === 1)}
          />
        </div>
      ))}
      <p id={`${id}-said`} class="small soft passphrase-said" role="status">
        {left && problem ? text(problem) : text('passHint')}
      </p>
      <label class="choice passphrase-said">
        <input type="checkbox" checked={seen} onChange={(event) => setSeen(event.currentTarget.checked)} />
        <span>{text('passShow')}</span>
      </label>
    </div>
  );
};
