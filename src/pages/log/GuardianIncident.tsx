import type { GuardianEntry } from '../../browser/requests';
import { KeptLines } from '../../ui/KeptLines';
import { kindKey } from '../../ui/kind-key';
import { sayDate, sayDayAndTime } from '../../ui/say-time';
import { TalkAdvice } from '../../ui/TalkAdvice';
import type { Text } from '../../ui/text-prop';
import { type Why, WhySteps } from '../../ui/WhySteps';
import { type Mark, Marks } from './Marks';

/** One incident on the guardian's page: what may be seen of it, how to talk about it, and what comes next. */
export const GuardianIncident = ({
  entry,
  mayMark,
  isClosed,
  onMark,
  text,
  why,
}: {
  entry: GuardianEntry;
  mayMark: boolean;
  isClosed: boolean;
  onMark: (mark: Mark) => Promise<void>;
  text: Text;
  why: Why;
}) => {
  const { words } = entry;
  const tag = text('languageTag');
  const where = [
    words && (words.people.filter(Boolean).join(text('listComma')) || text('someone')),
    words?.host,
    sayDayAndTime(entry.at, tag),
    entry.talkedAt !== undefined && text('talkedOn', sayDate(entry.talkedAt, tag)),
  ];
  return (
    <details class="block logged opens">
      <summary>
        <div class={`incident-head incident-${entry.level}`}>
          <p class="incident-what">
            <span class="level">{text(`level_${entry.level}`)}</span>{' '}
            <strong>{text(kindKey(entry.kind))}</strong>
          </p>
          <p class="incident-where">{where.filter(Boolean).join(' · ')}</p>
        </div>
      </summary>
      <TalkAdvice kind={entry.kind} text={text} />
      {words ? (
        <>
          <h3>{text('whyThis')}</h3>
          <WhySteps incident={words} text={text} why={why} />
          <h3>{text('logKept')}</h3>
          <KeptLines messages={words.messages} text={text} own={text('theChild')} />
          <p class="small soft">{words.url}</p>
        </>
      ) : (
        <p class="small soft">{text(`sharing_${entry.sharing}`)}</p>
      )}
      <div class="row">
        <a class="button main-button" href="../help/index.html">
          {text('talkHelp')}
        </a>
        {words && (
          <a class="button" href={`../evidence/index.html?incidents=${encodeURIComponent(entry.id)}`}>
            {text('makeEvidence')}
          </a>
        )}
      </div>
      {!words && <p class="small soft">{text('talkTogether')}</p>}
      {mayMark ? (
        <Marks entry={entry} isClosed={isClosed} onMark={onMark} text={text} />
      ) : (
        <p class="small soft">{text('markLocked')}</p>
      )}
    </details>
  );
};
