import type { Policy } from '../model';
import { contactName } from '../ui/contact-name';
import { PhoneLink } from '../ui/PhoneLink';
import type { Text } from '../ui/text-prop';

/** Who answers for what is kept, and where one can complain: at home the family, at school the school's own person. */
export const WhoAnswers = ({ country, policy, text }: { country: string; policy: Policy; text: Text }) => {
  const { contact, schoolName } = policy;
  const isSchool = schoolName !== undefined || contact !== undefined;
  return (
    <>
      <li>{isSchool ? text('answersSchool', schoolName ?? text('administrator')) : text('answersHome')}</li>
      {contact && (
        <li class="answers-contact">
          {text('answersContact', contactName(contact, text('languageTag')))}{' '}
          {contact.phone && <PhoneLink number={contact.phone} label={text('callContact', contact.phone)} />}{' '}
          {contact.email && <a href={`mailto:${contact.email}`}>{contact.email}</a>}
        </li>
      )}
      <li>{text('answersMakers')}</li>
      <li>{text(country === 'CN' ? 'answersOffice_CN' : 'answersOffice')}</li>
    </>
  );
};
