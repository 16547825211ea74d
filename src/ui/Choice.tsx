import type { ComponentChildren } from 'preact';

/** One box or one dot with its words; the whole line can be pressed. */
export const Choice = ({
  type,
  name,
  checked,
  disabled = false,
  onChange,
  children,
}: {
  type: 'checkbox' | 'radio';
  name: string;
  checked: boolean;
  disabled?: boolean;
  onChange: (checked: boolean) => void;
  children: ComponentChildren;
}) => (
  <label class="choice">
    <input
      type={type}
      name={name}
      checked={checked}
      disabled={disabled}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
    <span>{children}</span>
  </label>
);
