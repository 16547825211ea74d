import { sayTime } from '../../ui/say-time';
import type { Text } from '../../ui/text-prop';
import type { ReportDraft } from './report-draft';

const switches = ['showNames', 'showAddress', 'showChildName'] as const;

/** Exactly what is shared: each line and each name can be taken out. */
export const ShareList = ({
  draft,
  text,
  onChange,
}: {
  draft: ReportDraft;
  text: Text;
  onChange: (draft: ReportDraft) => void;
}) => (
  <section class="block">
    <h2>{text('reportStep2')}</h2>
    <p class="small soft">{text('reportShareHint')}</p>
    <ul class="share-lines">
      {draft.incident.messages.map(({ id, author, at, text: words }) => {
        const shared = draft.lines.includes(id);
        return (
          <li key={id}>
            <label class="choice">
              <input
                type="checkbox"
                checked={shared}
                onChange={() =>
                  onChange({
                    ...draft,
                    lines: shared ? draft.lines.filter((one) => one !== id) : [...draft.lines, id],
                  })
                }
              />
              <span>
                <span class="small soft">
                  {author.role === 'self' ? text('you') : author.name || text('someone')}
                  {' · '}
                  {sayTime(at, text('languageTag'))}
                </span>
                <br />
                {words}
              </span>
            </label>
          </li>
        );
      })}
    </ul>
    {draft.incident.messages.length === 0 && <p class="small soft">{text('keptNone')}</p>}
    {switches.map((name) => (
      <label key={name} class="choice">
        <input
          type="checkbox"
          checked={draft[name]}
          onChange={() => onChange({ ...draft, [name]: !draft[name] })}
        />
        {text(`report_${name}`)}
      </label>
    ))}
    {(!draft.showNames || !draft.showChildName) && <p class="small soft">{text('reportMasked')}</p>}
    <div class="field">
      <label for="hidden">{text('reportHide')}</label>
      <input
        id="hidden"
        type="text"
        value={draft.hidden}
        onInput={(event) => onChange({ ...draft, hidden: event.currentTarget.value })}
      />
    </div>
    <p class="calm small">{text('reportNoPictures')}</p>
  </section>
);
