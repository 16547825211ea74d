import { useEffect, useState } from 'preact/hooks';
import type { Policy, Warning } from '../model';
import { CardEvidence } from './CardEvidence';
import { contactName } from './contact-name';
import { cardKey, meanKey } from './kind-key';
import { Logo } from './Logo';
import { type Numbers, numbersFor } from './numbers-for';
import { PhoneLink } from './PhoneLink';
import { SchoolWording } from './SchoolWording';
import type { Text } from './text-prop';

export type CardAnswer = 'fine' | 'close' | 'help';

export interface WarningCardProps {
  warning: Warning;
  text: Text;
  numbers: Numbers;
  /** What the school adds: its person on every card, its words for urgent cases on the strong ones. */
  school?: Pick<Policy, 'schoolName' | 'contact' | 'emergencyWording'>;
  /** Oldest first; `why` gives one reason for each, or reasons for all of them together. */
  excerpts: { text: string; author: string }[];
  why: string[];
  onAnswer: (answer: CardAnswer) => void;
  /** The page's own light or dark; without it the system's. */
  theme?: 'light' | 'dark';
  /** Further warnings that were folded into this one. */
  others?: number;
  /** Who can see this: the device's log, the guardian's notice as well, nobody (a private window), or until the session ends. */
  seenBy?: 'device' | 'guardian' | 'nobody' | 'session';
}

const seenKey = {
  device: 'cardSeenDevice',
  guardian: 'cardSeenGuardian',
  nobody: 'cardSeenNobody',
  session: 'cardSeenSession',
} as const;

/** The one card a child sees in the page. All its sizes are px: the page's root font size leaks into a shadow root. */
export const WarningCard = (props: WarningCardProps) => {
  const { warning, text, onAnswer, school = {}, others = 0 } = props;
  const level = warning.level === 'danger' ? 'danger' : 'caution';
  const key = cardKey(warning.kind, level);
  const contact = school.contact && contactName(school.contact, text('languageTag'));
  const phone = level === 'danger' ? school.contact?.phone : undefined;
  const title = text(key);
  const todo = text(`${key}_do`);

  // Screen readers announce a live region only when it changes after it is there.
  const [spoken, speak] = useState('');
  useEffect(() => speak(`${title} ${todo}`), [title, todo]);

  return (
    <section
      class={`card card-${level}`}
      data-theme={props.theme}
      lang={text('languageTag')}
      aria-label={text('cardLabel')}
      onKeyDown={(event) => event.key === 'Escape' && onAnswer('close')}
    >
      <p class="card-spoken" role="status">
        {spoken}
      </p>
      <header class="card-head">
        <Logo />
        <h2>{title}</h2>
      </header>
      <p class="card-todo">{todo}</p>

      <div class="card-calls">
        {numbersFor(warning.kind, warning.level, props.numbers).map((call, index) => (
          <PhoneLink
            key={call.textKey}
            number={call.number}
            label={text(call.textKey, call.number)}
            strong={index === 0}
          />
        ))}
        {contact && phone && (
          <PhoneLink number={phone} label={`${text('cardOrContact', contact)} · ${phone}`} />
        )}
      </div>
      {contact && !phone && <p class="card-contact">{text('cardContact', contact)}</p>}
      {level === 'danger' && <SchoolWording policy={school} text={text} />}

      <details class="card-more">
        <summary>{text('cardMore')}</summary>
        <h3>{text('cardNoticed')}</h3>
        <CardEvidence excerpts={props.excerpts} why={props.why} text={text} />
        {others > 0 && <p>{others === 1 ? text('cardOthers1') : text('cardOthers', String(others))}</p>}
        <h3>{text('cardMean')}</h3>
        <p>{text(meanKey(warning.kind))}</p>
      </details>

      <div class="card-buttons">
        <button type="button" class="card-button card-main" onClick={() => onAnswer('help')}>
          {text('cardHelp')}
        </button>
        <button
          type="button"
          class="card-button"
          title={text('cardFineHint')}
          onClick={() => onAnswer('fine')}
        >
          {text('cardFine')}
        </button>
        <button type="button" class="card-button" onClick={() => onAnswer('close')}>
          {text('cardClose')}
        </button>
      </div>
      <p class="card-seen">{text(seenKey[props.seenBy ?? 'device'])}</p>
    </section>
  );
};
