import { channelHref } from '../../help/dial-link';
import type { HelpEntry } from '../../help/help-entry';
import { PhoneLink } from '../../ui/PhoneLink';
import type { Text } from '../../ui/text-prop';
import { languageOf } from '../language-of';

/** One service: what it is for in a sentence, when it answers, and the ways to reach it, each one press. */
export const HelpCard = ({ entry, strong, text }: { entry: HelpEntry; strong: boolean; text: Text }) => {
  const language = languageOf(text);
  const numbers = entry.channels.filter(({ type }) => type === 'phone');
  const others = entry.channels.filter(({ type }) => type !== 'phone');
  const hours = entry.hours?.[language];
  return (
    <li class="block help-card">
      <h2>{entry.name[language]}</h2>
      <p>{entry.notes[language]}</p>
      <div class="calls">
        {numbers.map((channel, index) => (
          <PhoneLink
            key={channel.value}
            number={channel.value}
            label={text('callContact', channel.value)}
            strong={strong && index === 0}
          />
        ))}
      </div>
      {others.length > 0 && (
        <ul class="help-ways">
          {others.map((channel) => {
            const href = channelHref(channel);
            const label = channel.label?.[language] ?? channel.value;
            return (
              <li key={channel.value}>
                {text(`way_${channel.type}`)}{' '}
                {href ? (
                  <a href={href} target="_blank" rel="noopener noreferrer">
                    {label}
                  </a>
                ) : (
                  label
                )}
              </li>
            );
          })}
        </ul>
      )}
      <p class="small soft">
        {[
          hours,
          entry.cost === 'free' ? text('helpFree') : '',
          entry.anonymous === 'yes' ? text('helpAnonymous') : '',
          text('helpChecked', entry.checkedOn),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {entry.confidence === 'weak' && <p class="mind small">{text('helpWeak')}</p>}
    </li>
  );
};
