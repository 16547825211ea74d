import { isMasked, receivers } from '../../evidence/pack-choices';
import type { Language } from '../../model';
import { Choice } from '../../ui/Choice';
import { Picker } from '../../ui/Picker';
import type { Text } from '../../ui/text-prop';
import { CountryChoice } from '../CountryChoice';
import { languageOf } from '../language-of';
import type { PackDraft } from './pack-draft';

/** Who gets it, in which language, and what only a person can add or wants hidden. */
export const ChooseReceiver = ({
  draft,
  people,
  text,
  onChange,
}: {
  draft: PackDraft;
  people: readonly string[];
  text: Text;
  onChange: (part: Partial<PackDraft>) => void;
}) => (
  <section class="block">
    <h2>{text('evidenceStep2')}</h2>
    <fieldset class="evidence-receivers">
      <legend class="unseen">{text('evidenceStep2')}</legend>
      {receivers.map((receiver) => (
        <Choice
          key={receiver}
          type="radio"
          name="receiver"
          checked={draft.receiver === receiver}
          onChange={() => onChange({ receiver })}
        >
          <strong>{text(`evidenceFor_${receiver}`)}</strong>
          <br />
          <span class="small soft">{text(isMasked(receiver) ? 'evidenceMasked' : 'evidenceFull')}</span>
        </Choice>
      ))}
    </fieldset>
    {isMasked(draft.receiver) && (
      <div class="field">
        <label for="hidden">{text('evidenceHide')}</label>
        <input
          id="hidden"
          type="text"
          value={draft.hidden}
          onInput={(event) => onChange({ hidden: event.currentTarget.value })}
        />
      </div>
    )}
    <div class="fields">
      <CountryChoice
        id="country"
        label={text('helpWhere')}
        language={languageOf(text)}
        country={draft.country}
        onChange={(country) => onChange({ country })}
      />
      <Picker
        id="language"
        label={text('evidenceLanguage')}
        value={draft.language}
        options={[
          { value: 'zh', label: '简体中文' },
          { value: 'en', label: 'English' },
        ]}
        onPick={(language) => onChange({ language: language as Language })}
      />
    </div>
    {people.length > 0 && (
      <details>
        <summary>{text('evidenceAccounts')}</summary>
        <p class="small soft">{text('evidenceAccountsHint')}</p>
        <div class="fields">
          {people.map((name) => (
            <div key={name} class="field">
              <label for={`account-${name}`}>{name}</label>
              <input
                id={`account-${name}`}
                type="text"
                maxLength={120}
                value={draft.accounts[name] ?? ''}
                onInput={({ currentTarget: { value } }) =>
                  onChange({ accounts: { ...draft.accounts, [name]: value } })
                }
              />
            </div>
          ))}
        </div>
      </details>
    )}
  </section>
);
