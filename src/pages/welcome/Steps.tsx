import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Policy } from '../../model';
import type { PageProps } from '../page-props';
import { Done } from './Done';
import { agreementOf, type Draft, emptyDraft, isAnswered, stepsFor } from './draft';
import { Progress } from './Progress';
import { StepDoes } from './StepDoes';
import { StepPassphrase } from './StepPassphrase';
import { StepSees } from './StepSees';
import { StepWhere } from './StepWhere';
import { StepWho } from './StepWho';

/** One step after the other, with the way back; kept when the last one is done. */
export const Steps = ({
  ask,
  text,
  sites,
  saveFile,
  country,
  isCountryFixed,
  noGuardiansBy,
  days,
  policy,
}: Pick<PageProps, 'ask' | 'text' | 'sites' | 'saveFile'> & {
  country: string;
  isCountryFixed: boolean;
  /** Who decided that nothing is offered for guardians. */
  noGuardiansBy: string | undefined;
  days: number;
  policy: Policy;
}) => {
  const [draft, setDraft] = useState<Draft>(() => emptyDraft(country, noGuardiansBy ? false : undefined));
  const [at, setAt] = useState(0);
  const [end, setEnd] = useState<'done' | 'later'>();
  const [failed, setFailed] = useState(false);
  const [isKept, setKept] = useState(false);
  const [isMissing, setMissing] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const isFirst = useRef(true);

  // Whoever listens to the page, or goes through it by keyboard, goes on where the new step begins.
  useLayoutEffect(() => {
    if (!isFirst.current) place.current?.focus();
    isFirst.current = false;
  }, [at, end]);

  const steps = stepsFor(draft);
  const step = steps[at] ?? 'does';
  const change = (some: Partial<Draft>): void => setDraft((before) => ({ ...before, ...some }));

  const finish = async (): Promise<void> => {
    try {
      setFailed(false);
      if (!isCountryFixed) await ask('settings/set', { country: draft.country });
      // Tried again after the passphrase alone failed, it must not stand in the history twice.
      if (!isKept) await ask('agreement/set', agreementOf(draft));
      setKept(true);
      if (steps.includes('passphrase') && draft.passphrase)
        await ask('guardian/set-passphrase', { passphrase: draft.passphrase });
      setEnd('done');
    } catch {
      setFailed(true);
    }
  };
  const next = (event: Event): void => {
    event.preventDefault();
    setMissing(!isAnswered(step, draft));
    if (!isAnswered(step, draft)) return;
    if (at + 1 < steps.length) setAt(at + 1);
    else void finish();
  };

  if (end) {
    return (
      <div class="block" ref={place} tabIndex={-1}>
        {end === 'done' ? (
          <Done ask={ask} text={text} />
        ) : (
          <>
            <p class="calm">{text('welcomeLaterSaid')}</p>
            <p class="row">
              <button type="button" class="main-button" onClick={() => setEnd(undefined)}>
                {text('welcomeGoOn')}
              </button>
              <a class="button" href="../help/index.html">
                {text('nav_help')}
              </a>
            </p>
          </>
        )}
      </div>
    );
  }
  const props = { draft, change, text };
  return (
    <form class="block welcome-step" onSubmit={next}>
      <div ref={place} tabIndex={-1}>
        <Progress at={at} of={steps.length} text={text} />
        {step === 'does' && <StepDoes sites={sites} text={text} />}
        {step === 'who' && <StepWho {...props} noGuardiansBy={noGuardiansBy} />}
        {step === 'where' && (
          <StepWhere {...{ ...props, ask, saveFile, days, policy }} fixed={isCountryFixed} />
        )}
        {step === 'sees' && <StepSees {...props} />}
        {step === 'passphrase' && <StepPassphrase {...props} />}
      </div>
      {isMissing && !isAnswered(step, draft) && (
        <p class="mind" role="alert">
          {text('welcomeMissing')}
        </p>
      )}
      {failed && (
        <p class="mind" role="alert">
          {text('askFailed')}
        </p>
      )}
      <p class="row welcome-buttons">
        <button type="submit" class="main-button">
          {text(at + 1 < steps.length ? 'welcomeNext' : 'welcomeFinish')}
        </button>
        {at > 0 && (
          <button type="button" onClick={() => setAt(at - 1)}>
            {text('welcomeBack')}
          </button>
        )}
        <button type="button" class="plain-button" onClick={() => setEnd('later')}>
          {text('welcomeLater')}
        </button>
      </p>
    </form>
  );
};
