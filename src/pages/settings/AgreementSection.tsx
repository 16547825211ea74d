import { useState } from 'preact/hooks';
import { type GuardianSession, shortestPassphrase } from '../../browser/requests';
import type { Policy } from '../../model';
import { NewPassphrase } from '../../ui/NewPassphrase';
import { AskAgain } from '../AskAgain';
import type { PageProps } from '../page-props';
import { Unlock } from '../Unlock';
import { useAsked } from '../use-asked';
import type { OpenSession } from '../use-guardian-session';
import { WhoSeesNow } from '../WhoSeesNow';
import { AgreementHistory } from './AgreementHistory';
import { ChangeAgreement } from './ChangeAgreement';

/** What holds, always open to the child; what held before; and the way to change it, together. */
export const AgreementSection = ({
  ask,
  text,
  saveFile,
  country,
  days,
  policy,
  guardian: { session, open },
  round: outside,
}: Pick<PageProps, 'ask' | 'text' | 'saveFile'> & {
  country: string;
  days: number;
  policy: Policy;
  guardian: OpenSession;
  /** Counts what was changed elsewhere on the page. */
  round: number;
}) => {
  const [said, setSaid] = useState<'agreementSaved' | 'passKept'>();
  const [round, setRound] = useState(0);
  const { value, failed, again } = useAsked(async () => {
    const [agreements, lock] = await Promise.all([ask('agreement/read'), ask('guardian/lock-state', {})]);
    return { agreements, hasPassphrase: lock.hasPassphrase };
  }, outside);
  const changed = (what: 'agreementSaved' | 'passKept'): void => {
    setSaid(what);
    setRound((old) => old + 1);
    again();
  };
  const agreement = value?.agreements.history.at(-1);
  const isLocked = value?.hasPassphrase && session === undefined;
  return (
    <section class="block">
      <h2>{text('whoSees')}</h2>
      <WhoSeesNow key={`${outside} ${round}`} ask={ask} text={text} />
      {failed && !value && <AskAgain text={text} again={again} />}
      <p class="small soft" role="status">
        {said && text(said)}
      </p>
      {value && !agreement && (
        <p>
          <a class="button" href="../welcome/index.html">
            {text('welcomeGoOn')}
          </a>
        </p>
      )}
      {value && agreement && (
        <>
          <AgreementHistory agreements={value.agreements} text={text} />
          {isLocked && (
            <details>
              <summary>{text('agreementChange')}</summary>
              <Unlock
                ask={ask}
                text={text}
                lead={text('agreementLocked')}
                label={text('guardianUnlock')}
                onOpen={open}
              />
            </details>
          )}
          {!isLocked && (
            <details key={`change ${round}`} open={session !== undefined && said === undefined}>
              <summary>{text('agreementChange')}</summary>
              <ChangeAgreement
                {...{ ask, text, saveFile, agreement, session, country, days, policy }}
                onChanged={() => changed('agreementSaved')}
              />
            </details>
          )}
          {!isLocked && agreement.guardian && (
            <details key={`passphrase ${round}`}>
              <summary>{text('passTitle')}</summary>
              <SetPassphrase
                {...{ ask, text, session }}
                onSet={(next) => {
                  open(next);
                  changed('passKept');
                }}
              />
            </details>
          )}
        </>
      )}
    </section>
  );
};

const SetPassphrase = ({
  ask,
  text,
  session,
  onSet,
}: Pick<PageProps, 'ask' | 'text'> & {
  session: GuardianSession | undefined;
  onSet: (session: GuardianSession) => void;
}) => {
  const [passphrase, setPassphrase] = useState<string>();
  const [failed, setFailed] = useState(false);
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (!passphrase) return;
    try {
      const given = session === undefined ? {} : { session };
      onSet((await ask('guardian/set-passphrase', { passphrase, ...given })).session);
    } catch {
      setFailed(true);
    }
  };
  return (
    <form class="apart" onSubmit={save}>
      <p>{text('passLead')}</p>
      <p class="mind">{text('passForgotten')}</p>
      <NewPassphrase least={shortestPassphrase} required onChange={setPassphrase} text={text} />
      <button type="submit">{text('passSave')}</button>
      {failed && <p role="alert">{text('askFailed')}</p>}
    </form>
  );
};
