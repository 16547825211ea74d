import type { Agreements } from '../../browser/requests';
import { agreedLines } from '../../ui/agreed-lines';
import { sayDate } from '../../ui/say-time';
import type { Text } from '../../ui/text-prop';

/** Who saw what since when, newest first: the child may look at it at any time. */
export const AgreementHistory = ({ agreements, text }: { agreements: Agreements; text: Text }) => {
  const events = [
    ...agreements.history.map((agreement) => ({
      at: agreement.agreedAt,
      line: agreedLines(agreement, false)[0] ?? '',
    })),
    ...agreements.passphrases.map(({ at, why }) => ({ at, line: `passphraseWhen_${why}` })),
  ].sort((a, b) => b.at - a.at);
  if (events.length < 2) return null;
  return (
    <details>
      <summary>{text('agreementHistory')}</summary>
      <dl class="history">
        {events.map(({ at, line }) => (
          <div key={`${at} ${line}`}>
            <dt class="small soft">{sayDate(at, text('languageTag'))}</dt>
            <dd>{text(line)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
};
