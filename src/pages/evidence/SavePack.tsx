import { useState } from 'preact/hooks';
import { saveFile } from '../../browser/save-file';
import type { MadePack } from '../../evidence/make-pack';
import type { Text } from '../../ui/text-prop';

/** Saves the file on a press, and says what to write down and what to do now. */
export const SavePack = ({
  ready,
  make,
  text,
}: {
  ready: boolean;
  make: () => Promise<MadePack>;
  text: Text;
}) => {
  const [state, setState] = useState<'' | 'making' | 'failed' | 'big' | Omit<MadePack, 'bytes'>>('');
  const save = async (): Promise<void> => {
    setState('making');
    try {
      const { bytes, ...made } = await make();
      saveFile(made.name, new Blob([bytes], { type: 'application/zip' }));
      setState(made);
    } catch (error) {
      setState(error instanceof RangeError ? 'big' : 'failed');
    }
  };
  return (
    <section class="block">
      <h2>{text('evidenceStep4')}</h2>
      <p class="mind small">{text('evidenceWhere')}</p>
      <p class="small soft">{text('evidenceUnlogged')}</p>
      <div class="row">
        <button type="button" class="main-button" disabled={!ready || state === 'making'} onClick={save}>
          {text('evidenceSave')}
        </button>
        <span role="status">
          {state === 'making' && text('evidenceSaving')}
          {state === 'failed' && text('evidenceFailed')}
          {state === 'big' && text('evidenceTooMuch')}
          {typeof state === 'object' && text('evidenceSaved', state.name)}
        </span>
      </div>
      {typeof state === 'object' && (
        <div class="calm evidence-after">
          <p>{text('evidenceWriteDown')}</p>
          <dl>
            <dt>{text('evidenceManifest')}</dt>
            <dd>
              <code>{(state.manifest.match(/.{8}/g) ?? []).join(' ')}</code>
            </dd>
            <dt>{text('evidenceKey')}</dt>
            <dd>
              <code>{state.fingerprint}</code>
            </dd>
          </dl>
          <h3>{text('evidenceThen')}</h3>
          <ol class="advice">
            {[1, 2, 3].map((step) => (
              <li key={step}>{text(`evidenceThen${step}`)}</li>
            ))}
          </ol>
        </div>
      )}
    </section>
  );
};
