import type { Audience } from '../../help/help-entry';
import { type ReceiverForm, receiversFor } from '../../help/receivers';
import { contactName } from '../../ui/contact-name';
import type { Text } from '../../ui/text-prop';
import { CountryChoice } from '../CountryChoice';
import { languageOf } from '../language-of';
import type { ReportDraft } from './report-draft';

const reporters: readonly Audience[] = ['minor', 'guardian', 'teacher'];

/** Who writes, where, and to whom. */
export const ChooseReceiver = ({
  draft,
  receivers,
  text,
  onChange,
}: {
  draft: ReportDraft;
  receivers: readonly ReceiverForm[];
  text: Text;
  onChange: (draft: ReportDraft) => void;
}) => {
  const language = languageOf(text);
  /** A receiver that the new choice does not have gives way to the first it has. */
  const change = (part: Partial<ReportDraft>): void => {
    const next = { ...draft, ...part };
    const usable = receiversFor(next.country, next.reporter);
    const kept = usable.some(({ id }) => id === next.receiver);
    onChange({ ...next, receiver: kept ? next.receiver : (usable[0]?.id ?? 'platform') });
  };
  const needs = receivers.find(({ id }) => id === draft.receiver)?.needs ?? [];
  const lacking = needs.filter((need) => (need === 'names' ? !draft.showNames : !draft.showAddress));
  return (
    <section class="block">
      <h2>{text('reportStep3')}</h2>
      <div class="fields">
        <CountryChoice
          id="country"
          label={text('helpWhere')}
          language={language}
          country={draft.country}
          onChange={(country) => change({ country })}
        />
        <div class="field">
          <label for="reporter">{text('reportWho')}</label>
          <select
            id="reporter"
            value={draft.reporter}
            onChange={(event) => change({ reporter: event.currentTarget.value as Audience })}
          >
            {reporters.map((who) => (
              <option key={who} value={who}>
                {text(`reportWho_${who}`)}
              </option>
            ))}
          </select>
        </div>
        <div class="field">
          <label for="language">{text('reportLanguage')}</label>
          <select
            id="language"
            value={draft.language ?? ''}
            onChange={({ currentTarget: { value } }) => {
              const { language: _, ...rest } = draft;
              onChange(value === 'en' || value === 'zh' ? { ...rest, language: value } : rest);
            }}
          >
            <option value="">{text('reportLanguageOwn')}</option>
            <option value="zh">简体中文</option>
            <option value="en">English</option>
          </select>
        </div>
      </div>
      <fieldset class="receivers">
        <legend class="unseen">{text('reportStep3')}</legend>
        {receivers.map((form) => (
          <label key={form.id} class="choice">
            <input
              type="radio"
              name="receiver"
              checked={draft.receiver === form.id}
              onChange={() => change({ receiver: form.id })}
            />
            {form.id === 'school' && draft.school.contact
              ? text('reportToContact', contactName(draft.school.contact, text('languageTag')))
              : form.name[language]}
          </label>
        ))}
      </fieldset>
      {lacking.map((need) => (
        <p key={need} class="mind small">
          {text(`reportNeeds_${need}`)}
        </p>
      ))}
    </section>
  );
};
