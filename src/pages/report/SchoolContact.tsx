import type { Policy } from '../../model';
import { contactName } from '../../ui/contact-name';
import { PhoneLink } from '../../ui/PhoneLink';
import type { Text } from '../../ui/text-prop';
import { mailDraft } from './mail-draft';

/** The person the school named: where and when, and a mail that is written but not sent. Paper and copying are above. */
export const SchoolContact = ({
  contact,
  title,
  words,
  text,
  onMail,
}: {
  contact: NonNullable<Policy['contact']>;
  title: string;
  words: string;
  text: Text;
  /** Copies the text, for programs that do not take it over. */
  onMail: () => void;
}) => {
  const mail = contact.email && mailDraft(contact.email, title, words);
  return (
    <div class="calm school-contact">
      <p>
        <strong>{contactName(contact, text('languageTag'))}</strong>
      </p>
      {contact.hours && <p class="small soft">{contact.hours}</p>}
      <p>{text('reportToPerson')}</p>
      <div class="row">
        {contact.phone && <PhoneLink number={contact.phone} label={text('callContact', contact.phone)} />}
        {mail && (
          <a class="button" href={mail.href} onClick={onMail}>
            {text('reportMail')}
          </a>
        )}
      </div>
      {mail && <p class="small soft">{text(mail.hasBody ? 'reportMailHint' : 'reportMailPaste')}</p>}
    </div>
  );
};
