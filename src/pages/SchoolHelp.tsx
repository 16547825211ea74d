import type { Policy } from '../model';
import { contactName } from '../ui/contact-name';
import { PhoneLink } from '../ui/PhoneLink';
import { SchoolWording } from '../ui/SchoolWording';
import type { Text } from '../ui/text-prop';

/** What the school adds to the directory: a person, help lines of its own, and what to do in the building. */
export const SchoolHelp = ({ policy, text }: { policy: Policy; text: Text }) => {
  const { contact, helpLines = [], emergencyWording } = policy;
  if (!contact && helpLines.length === 0 && !emergencyWording) return null;
  return (
    <section class="block school-help">
      <h2>{text('schoolHelp', policy.schoolName ?? text('administrator'))}</h2>
      <SchoolWording policy={policy} text={text} />
      {contact && (
        <div class="school-line">
          <h3>{contactName(contact, text('languageTag'))}</h3>
          {contact.hours && <p class="small soft">{contact.hours}</p>}
          {contact.phone && <PhoneLink number={contact.phone} label={text('callContact', contact.phone)} />}
          {contact.email && <a href={`mailto:${contact.email}`}>{contact.email}</a>}
        </div>
      )}
      {helpLines.map(({ name, note, hours, phone, url }) => (
        <div class="school-line" key={`${name} ${phone} ${url}`}>
          <h3>{name}</h3>
          {note && <p>{note}</p>}
          {hours && <p class="small soft">{hours}</p>}
          {phone && <PhoneLink number={phone} label={text('callContact', phone)} />}
          {url && (
            <a
              class="button"
              href={url}
              target="_blank"
              rel="noreferrer"
              aria-label={`${text('helpOpenPage')}: ${name}`}
            >
              {text('helpOpenPage')}
            </a>
          )}
        </div>
      ))}
      <p class="small soft">{text('schoolHelpBeside')}</p>
    </section>
  );
};
