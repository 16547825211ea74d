import { countries } from '../help/find-help';
import type { Language } from '../model';

/** Where the reader is: shown, and changed in one press. */
export const CountryChoice = ({
  id,
  label,
  language,
  country,
  disabled = false,
  onChange,
}: {
  id: string;
  label: string;
  language: Language;
  country: string;
  disabled?: boolean;
  onChange: (country: string) => void;
}) => (
  <div class="field">
    <label for={id}>{label}</label>
    <select
      id={id}
      value={country}
      disabled={disabled}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      {countries().map(({ code, name }) => (
        <option key={code} value={code} selected={code === country}>
          {name[language] === name.native || code === 'INTL'
            ? name[language]
            : `${name[language]} · ${name.native}`}
        </option>
      ))}
    </select>
  </div>
);
