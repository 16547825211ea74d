import { useId } from 'preact/hooks';

/** A list to pick one from, with its label above it. */
export const Picker = ({
  id: given,
  label,
  value,
  options,
  disabled = false,
  onPick,
}: {
  id?: string;
  label: string;
  value: string;
  options: readonly { value: string; label: string }[];
  disabled?: boolean;
  onPick: (value: string) => void;
}) => {
  const made = useId();
  const id = given ?? made;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value}
        disabled={disabled}
        onChange={(event) => onPick(event.currentTarget.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
};
