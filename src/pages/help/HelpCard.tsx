import { channelHref, spokenNumber } from '../../help/dial-link';
import { countryOf } from '../../help/directory';
import type { Channel, HelpEntry } from '../../help/help-entry';
import { isOpen } from '../../help/opening-hours';
import { PhoneLink } from '../../ui/PhoneLink';
import type { Text } from '../../ui/text-prop';
import { languageOf } from '../language-of';

/** One place that helps: what it is for, how to reach it, when, and how sure we are of it. */
export const HelpCard = ({
  entry,
  country,
  text,
  strong = false,
}: {
  entry: HelpEntry;
  country: string;
  text: Text;
  strong?: boolean;
}) => {
  const language = languageOf(text);
  const name = entry.name[language];
  const open = isOpen(entry.hours, countryOf(country).timeZone, Date.now());
  const facts = [
    entry.hours?.[language],
    open === false && text('helpClosed'),
    entry.cost === 'free' && text('helpFree'),
    entry.anonymous === 'yes' && text('helpAnonymous'),
    !entry.languages.includes(language) && text('helpOtherLanguage'),
  ].filter(Boolean);
  return (
    <li class="help-card">
      <div class="help-words">
        <h3>
          {name}
          {!entry.languages.includes(language) && entry.name.native !== name && (
            <span class="soft small"> {entry.name.native}</span>
          )}
        </h3>
        <p>{entry.notes[language]}</p>
        {facts.length > 0 && <p class="small soft">{facts.join(' · ')}</p>}
        {entry.confidence !== 'confirmed' && <p class="small help-unsure">{text('helpWeak')}</p>}
        <p class="small soft">{text('helpChecked', entry.checkedOn)}</p>
      </div>
      {entry.channels.length > 0 && (
        <div class="help-channels">
          {entry.channels.map((channel, index) => (
            <Reach
              key={`${channel.type} ${channel.value}`}
              {...{ channel, name, text }}
              strong={strong && index === 0}
            />
          ))}
        </div>
      )}
    </li>
  );
};

const Reach = ({
  channel,
  name,
  text,
  strong,
}: {
  channel: Channel;
  name: string;
  text: Text;
  strong: boolean;
}) => {
  const note = channel.label?.[languageOf(text)];
  const href = channelHref(channel);
  return (
    <div>
      {channel.type === 'phone' ? (
        <PhoneLink number={channel.value} label={text('callContact', channel.value)} strong={strong} />
      ) : channel.type === 'url' && href ? (
        <a
          class="button"
          href={href}
          target="_blank"
          rel="noreferrer"
          aria-label={`${note ?? text('helpOpenPage')}: ${name}`}
        >
          {note ?? text('helpOpenPage')}
        </a>
      ) : href ? (
        <a
          class="button"
          href={href}
          aria-label={
            channel.type === 'sms'
              ? `${text('helpText', channel.value)}, ${spokenNumber(channel.value)}`
              : undefined
          }
        >
          {channel.type === 'sms' ? text('helpText', channel.value) : channel.value}
        </a>
      ) : (
        <span>{channel.value}</span>
      )}
      {channel.body && <p class="small">{text('helpTextBody', channel.body)}</p>}
      {note && channel.type !== 'url' && <p class="small soft">{note}</p>}
    </div>
  );
};
