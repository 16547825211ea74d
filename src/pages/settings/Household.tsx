import { useState } from 'preact/hooks';
import { shortestPassphrase } from '../../browser/requests';
import { NewPassphrase } from '../../ui/NewPassphrase';
import type { PageProps } from '../page-props';
import { Unlock } from '../Unlock';
import { useAsked } from '../use-asked';
import type { OpenSession } from '../use-guardian-session';

/** The settings of a household in a file that is closed with a passphrase, out of here and in again. */
export const Household = ({
  ask,
  text,
  saveFile,
  guardian,
  onLoaded,
}: Pick<PageProps, 'ask' | 'text' | 'saveFile'> & { guardian: OpenSession; onLoaded: () => void }) => (
  <details>
    <summary>{text('householdTitle')}</summary>
    <div class="apart">
      <p>{text('householdHint')}</p>
      <Save {...{ ask, text, saveFile }} />
      <Load {...{ ask, text, guardian, onLoaded }} />
    </div>
  </details>
);

const Save = ({ ask, text, saveFile }: Pick<PageProps, 'ask' | 'text' | 'saveFile'>) => {
  const [passphrase, setPassphrase] = useState<string>();
  const [said, setSaid] = useState<'exportDone' | 'askFailed'>();
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (!passphrase) return;
    try {
      saveFile('alongside-household.json', await ask('household/export', { passphrase }));
      setSaid('exportDone');
    } catch {
      setSaid('askFailed');
    }
  };
  return (
    <form class="apart household-save" onSubmit={save}>
      <NewPassphrase least={shortestPassphrase} required onChange={setPassphrase} text={text} />
      <button type="submit">{text('householdSave')}</button>
      <p class="small soft" role="status">
        {said && text(said)}
      </p>
    </form>
  );
};

const Load = ({
  ask,
  text,
  guardian: { session, open },
  onLoaded,
}: Pick<PageProps, 'ask' | 'text'> & { guardian: OpenSession; onLoaded: () => void }) => {
  const { value: lock, again } = useAsked(() => ask('guardian/lock-state', {}));
  const [file, setFile] = useState<File>();
  const [passphrase, setPassphrase] = useState('');
  const [said, setSaid] = useState<'householdLoaded' | 'householdWrong'>();
  const load = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (!file || !passphrase) return;
    try {
      const given = session === undefined ? {} : { session };
      const { imported } = await ask('household/import', { passphrase, file: await file.text(), ...given });
      setSaid(imported ? 'householdLoaded' : 'householdWrong');
      if (!imported) return;
      again();
      onLoaded();
    } catch {
      // What is no such file at all is refused before it is opened.
      setSaid('householdWrong');
    }
  };
  const isLocked = lock?.hasPassphrase && session === undefined;
  return (
    <div class="apart">
      {isLocked ? (
        <Unlock
          id="household-unlock"
          ask={ask}
          text={text}
          lead={text('householdLocked')}
          label={text('guardianUnlock')}
          onOpen={open}
        />
      ) : (
        <form class="apart household-load" onSubmit={load}>
          <div class="field">
            <label for="household-file">{text('householdFile')}</label>
            <input
              id="household-file"
              type="file"
              accept=".json,application/json"
              onChange={(event) => setFile(event.currentTarget.files?.[0])}
            />
          </div>
          <div class="field">
            <label for="household-pass">{text('householdPass')}</label>
            <input
              id="household-pass"
              type="password"
              autocomplete="off"
              value={passphrase}
              onInput={(event) => setPassphrase(event.currentTarget.value)}
            />
          </div>
          <button type="submit">{text('householdLoad')}</button>
        </form>
      )}
      <p class="small soft" role="status">
        {said && text(said)}
      </p>
    </div>
  );
};
