import { useEffect, useState } from 'preact/hooks';
import { archiveLimits } from '../../evidence/archive-limits';
import type { PackReport } from '../../evidence/pack-report';
import { fingerprintOf } from '../../evidence/pack-signature';
import type { ReadAgain } from '../../evidence/reading-again';
import { verifyPack } from '../../evidence/verify-pack';
import { PageFrame } from '../../ui/PageFrame';
import type { PageProps } from '../page-props';
import { Again } from './Again';
import { ChoosePack } from './ChoosePack';
import { readWithRules } from './read-with-rules';
import { Verdict } from './Verdict';

interface Checked {
  name: string;
  report: PackReport;
  again?: ReadAgain;
  /** The reading went wrong, the check did not. */
  unread?: boolean;
}

/** One more byte than the limit is enough to be told that it is too big. */
const bytesOf = async (file: File): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await file.slice(0, archiveLimits.bytes + 1).arrayBuffer());

async function check(file: File): Promise<Checked> {
  const report = await verifyPack(await bytesOf(file));
  const { transcript } = report;
  if (!transcript) return { name: file.name, report };
  try {
    return { name: file.name, report, again: await readWithRules(transcript) };
  } catch {
    return { name: file.name, report, unread: true };
  }
}

/** Says of a pack whether it is what was saved, and why it was. Reads the file in this tab and asks nobody else. */
export const App = ({ ask, text, why, leave }: PageProps) => {
  const [state, setState] = useState<'' | 'reading' | Checked>('');
  const [ownKey, setOwnKey] = useState<string>();
  useEffect(() => {
    // Without an answer the page checks as well, and says nothing of whose key it is.
    ask('evidence/key')
      .then(({ publicKey }) => fingerprintOf(publicKey))
      .then(setOwnKey, () => undefined);
  }, [ask]);
  const read = (file: File): void => {
    setState('reading');
    void check(file).then(setState);
  };
  const transcript = typeof state === 'object' ? state.report.transcript : undefined;
  return (
    <PageFrame here="verify" text={text} onLeave={leave}>
      <p class="lead">{text('verifyLead')}</p>
      <ChoosePack text={text} onFile={read} />
      <div role="status">
        {state === 'reading' && <p>{text('verifyReading')}</p>}
        {typeof state === 'object' && (
          <Verdict name={state.name} report={state.report} ownKey={ownKey} text={text} />
        )}
      </div>
      {typeof state === 'object' && state.unread && <p class="mind">{text('verifyAgainOff')}</p>}
      {typeof state === 'object' && state.again && transcript && (
        <Again again={state.again} transcript={transcript} text={text} why={why} />
      )}
      {ownKey !== undefined && <p class="small soft own-key">{text('verifyHere', ownKey)}</p>}
    </PageFrame>
  );
};
