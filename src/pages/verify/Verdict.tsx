import type { PackReport } from '../../evidence/pack-report';
import { sayAbout, sayProblem, shownName } from '../../evidence/say-report';
import { verifyWords } from '../../evidence/verify-words';
import type { Text } from '../../ui/text-prop';
import { languageOf } from '../language-of';

/** What is whole, what is changed, what is missing; then whose it is and what each file is like. */
export const Verdict = ({
  name,
  report,
  ownKey,
  text,
}: {
  name: string;
  report: PackReport;
  /** Fingerprint of this browser's key; absent when it could not be asked for. */
  ownKey: string | undefined;
  text: Text;
}) => {
  const language = languageOf(text);
  const say = verifyWords(language);
  const { about, files, known, problems, verdict } = report;
  return (
    <section class={`block verdict verdict-${verdict}`}>
      <p class="small soft">{shownName(name)}</p>
      <h2>{say(`verdict_${verdict}`)}</h2>
      {problems.length > 0 && (
        <ul class="said-list problems">
          {problems.map((problem) => (
            <li key={JSON.stringify(problem)}>{sayProblem(problem, language)}</li>
          ))}
        </ul>
      )}
      {known.length > 0 && (
        <>
          <p>{say('known')}</p>
          <ul class="said-list">
            {known.map((one) => (
              <li key={JSON.stringify(one)}>{sayProblem({ what: 'link', ...one }, language)}</li>
            ))}
          </ul>
        </>
      )}
      {about && ownKey !== undefined && (
        <p class={ownKey === about.fingerprint ? 'calm small' : 'mind small'}>
          {text(ownKey === about.fingerprint ? 'verifyOwnKey' : 'verifyOtherKey')}
        </p>
      )}
      {sayAbout(report, language).map((line) => (
        <p key={line} class="small verdict-about">
          {line}
        </p>
      ))}
      {files.length > 0 && (
        <details open={verdict !== 'whole'}>
          <summary>{say('filesHeading')}</summary>
          <ul class="verdict-files">
            {files.map(({ name, state }) => (
              <li key={name} class={`file-${state}`}>
                <code>{shownName(name)}</code>
                <span>{say(`state_${state}`)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {verdict !== 'not-a-pack' && <p class="small soft">{say('limits')}</p>}
    </section>
  );
};
