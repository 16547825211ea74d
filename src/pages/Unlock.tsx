import { useState } from 'preact/hooks';
import { type GuardianSession, shortestPassphrase } from '../browser/requests';
import { NewPassphrase } from '../ui/NewPassphrase';
import type { PageProps } from './page-props';

type OpenProps = Pick<PageProps, 'ask' | 'text'> & { onOpen: (session: GuardianSession) => void };

/** Asks for the guardian's passphrase. What it opens is held by this page alone and ends with it. */
export const Unlock = ({
  ask,
  text,
  lead,
  label,
  id = 'passphrase',
  onOpen,
}: OpenProps & {
  /** What is locked, and what the button says. */
  lead: string;
  label: string;
  /** Where a page asks in more than one place. */
  id?: string;
}) => {
  const [typed, setTyped] = useState('');
  const [state, setState] = useState<'waiting' | 'wrong' | 'failed'>();
  const open = async (event: Event): Promise<void> => {
    event.preventDefault();
    setState('waiting');
    try {
      const { session } = await ask('guardian/unlock', { passphrase: typed });
      if (session === undefined) setState('wrong');
      else onOpen(session);
    } catch {
      setState('failed');
    }
  };
  return (
    <section class="calm unlock apart" aria-labelledby={`${id}-lead`}>
      <p id={`${id}-lead`}>{lead}</p>
      <form class="row" onSubmit={open}>
        <div class="field">
          <label for={id}>{text('guardianPassphrase')}</label>
          <input
            id={id}
            type="password"
            autocomplete="current-password"
            required
            value={typed}
            aria-invalid={state === 'wrong'}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </div>
        <button type="submit" disabled={state === 'waiting'}>
          {label}
        </button>
      </form>
      {state === 'wrong' && <p role="alert">{text('guardianWrong')}</p>}
      {state === 'failed' && <p role="alert">{text('askFailed')}</p>}
      <Forgotten ask={ask} text={text} onOpen={onOpen} />
    </section>
  );
};

/** A new passphrase without the old one: what was closed with the old one is lost, and is said to be before. */
const Forgotten = ({ ask, text, onOpen }: OpenProps) => {
  const [passphrase, setPassphrase] = useState<string>();
  const [failed, setFailed] = useState(false);
  const renew = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (!passphrase) return;
    try {
      onOpen((await ask('guardian/set-passphrase', { passphrase, forgotten: true })).session);
    } catch {
      setFailed(true);
    }
  };
  return (
    <details>
      <summary>{text('guardianForgot')}</summary>
      <form class="apart" onSubmit={renew}>
        <p class="mind">{text('passForgotten')}</p>
        <NewPassphrase least={shortestPassphrase} required onChange={setPassphrase} text={text} />
        <button type="submit">{text('guardianForgotYes')}</button>
        {failed && <p role="alert">{text('askFailed')}</p>}
      </form>
    </details>
  );
};
