import type { Audience } from '../../help/help-entry';
import { numbersToCall } from '../../help/numbers-to-call';
import type { Kind } from '../../model';
import { numbersFor } from '../../ui/numbers-for';
import { PhoneLink } from '../../ui/PhoneLink';
import type { Text } from '../../ui/text-prop';

/** After the text is copied: what to do with it, what to write down, and who is there meanwhile. */
export const WhatNext = ({
  country,
  reporter,
  kind,
  text,
}: {
  country: string;
  reporter: Audience;
  kind: Kind;
  text: Text;
}) => (
  <section class="calm what-next">
    <h3>{text('reportNext')}</h3>
    <ol class="advice">
      {[1, 2, 3, 4].map((step) => (
        <li key={step}>{text(`reportNext${step}`)}</li>
      ))}
    </ol>
    <div class="calls">
      {numbersFor(kind, 'danger', numbersToCall(country, { audience: reporter, now: Date.now() })).map(
        (call) => (
          <PhoneLink key={call.textKey} number={call.number} label={text(call.textKey, call.number)} />
        ),
      )}
    </div>
  </section>
);
