import type { Incident, Policy } from '../../model';
import { AdviceList } from '../../ui/AdviceList';
import { contactName } from '../../ui/contact-name';
import { kindKey } from '../../ui/kind-key';
import { type Numbers, numbersFor } from '../../ui/numbers-for';
import { PhoneLink } from '../../ui/PhoneLink';
import { SchoolWording } from '../../ui/SchoolWording';
import type { Text } from '../../ui/text-prop';

/** What to do now, and people one press away; the numbers are there even when nothing was noticed. */
export const HelpNow = ({
  incident,
  elsewhere,
  numbers,
  policy,
  text,
}: {
  incident: Incident | undefined;
  /** It happened on another page, so nothing above offers the report. */
  elsewhere: boolean;
  numbers: Numbers;
  policy: Policy;
  text: Text;
}) => {
  // Without an incident the order is that of a child who simply wants to talk.
  const calls = numbersFor(incident?.kind ?? 'secrecy', 'danger', numbers);
  const more = incident ? `?incident=${encodeURIComponent(incident.id)}` : '';
  const { contact, helpLines = [] } = policy;
  return (
    <section class="block help-now">
      <h2>{text(incident ? 'popupDoNow' : 'popupTalk')}</h2>
      {incident && <p class="small soft">{text('popupAbout', text(kindKey(incident.kind)))}</p>}
      {incident && <AdviceList kind={incident.kind} level={incident.level} text={text} />}
      <div class="calls">
        {calls.map((call, index) => (
          <PhoneLink
            key={call.textKey}
            number={call.number}
            label={text(call.textKey, call.number)}
            strong={index === 0 && incident?.level === 'danger'}
          />
        ))}
        {helpLines.map(
          ({ name, phone }) =>
            phone && <PhoneLink key={`${name} ${phone}`} number={phone} label={`${name} · ${phone}`} />,
        )}
        {contact?.phone && (
          <PhoneLink
            number={contact.phone}
            label={`${contactName(contact, text('languageTag'))} · ${contact.phone}`}
          />
        )}
      </div>
      {contact && !contact.phone && <p>{text('cardContact', contactName(contact, text('languageTag')))}</p>}
      <SchoolWording policy={policy} text={text} />
      {incident && elsewhere && (
        <a
          class="button"
          href={`../report/index.html?incident=${encodeURIComponent(incident.id)}`}
          target="_blank"
          rel="noreferrer"
        >
          {text('makeReport')}
        </a>
      )}
      <p>
        <a href={`../help/index.html${more}`} target="_blank" rel="noreferrer">
          {text('popupMoreHelp')}
        </a>
      </p>
      <p class="small soft">{text('helpNotLogged')}</p>
    </section>
  );
};
