import { useState } from 'preact/hooks';
import { Locked } from '../../ui/Locked';
import type { Text } from '../../ui/text-prop';

/** A host as people type it, or nothing: `https://Chat.example/room` and `chat.example` mean the same. */
export function hostIn(typed: string): string | undefined {
  const written = typed.trim().toLowerCase();
  const address = written.includes('://') ? written : `https://${written}`;
  if (!written || !URL.canParse(address)) return undefined;
  const { hostname } = new URL(address);
  return hostname.includes('.') || hostname === 'localhost' ? hostname : undefined;
}

/** Sites where nothing is read. Those fixed by policy cannot be taken out here. */
export const SitesOff = ({
  sites,
  fixed,
  locked,
  who,
  text,
  onChange,
}: {
  sites: readonly string[];
  fixed: readonly string[];
  /** Nothing can be added or taken out here. */
  locked: boolean;
  who: string;
  text: Text;
  onChange: (sites: string[]) => void;
}) => {
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const add = (event: Event) => {
    event.preventDefault();
    const host = hostIn(typed);
    setWrong(!host);
    if (!host) return;
    onChange([...new Set([...sites, host])]);
    setTyped('');
  };
  return (
    <section class="block">
      <h2>{text('settingsSites')}</h2>
      <p class="small soft">{text('settingsSitesHint')}</p>
      <ul class="settings-list">
        {fixed.map((site) => (
          <li key={site}>
            {site} <span class="small soft">{text('settingsLocked', who)}</span>
          </li>
        ))}
        {sites
          .filter((site) => !fixed.includes(site))
          .map((site) => (
            <li key={site}>
              {site}{' '}
              {!locked && (
                <button
                  type="button"
                  class="plain-button"
                  onClick={() => onChange(sites.filter((one) => one !== site))}
                >
                  {text('settingsSiteOn', site)}
                </button>
              )}
            </li>
          ))}
      </ul>
      <Locked when={locked} who={who} text={text} />
      {!locked && (
        <form class="row" onSubmit={add}>
          <div class="field">
            <label for="site">{text('settingsSiteAdd')}</label>
            <input
              id="site"
              type="text"
              value={typed}
              placeholder="chat.example"
              aria-invalid={wrong}
              onInput={(event) => setTyped(event.currentTarget.value)}
            />
          </div>
          <button type="submit">{text('settingsSiteOff')}</button>
        </form>
      )}
      {wrong && <p role="alert">{text('settingsSiteWrong')}</p>}
    </section>
  );
};
