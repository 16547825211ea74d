import { channelHref } from '../../help/dial-link';
import { entryOf } from '../../help/directory';
import { PhoneLink } from '../../ui/PhoneLink';
import type { Text } from '../../ui/text-prop';
import { languageOf } from '../language-of';

/** Whoever one asks for it: their number, or their page. */
export const LawHelp = ({ id, text }: { id: string; text: Text }) => {
  const entry = entryOf(id);
  if (!entry) return null;
  const name = entry.name[languageOf(text)];
  const phone = entry.channels.find(({ type }) => type === 'phone');
  if (phone)
    return (
      <div class="law-help">
        <PhoneLink number={phone.value} label={text('lawCall', name, phone.value)} />
      </div>
    );
  const page = entry.channels.find(({ type }) => type === 'url');
  const href = page && channelHref(page);
  return href ? (
    <p class="law-help">
      <a class="button" href={href} target="_blank" rel="noreferrer">
        {text('reportOpen', name)}
      </a>
    </p>
  ) : null;
};
