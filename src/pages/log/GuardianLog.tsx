import { useMemo } from 'preact/hooks';
import type { GuardianEntry, GuardianSession } from '../../browser/requests';
import type { Agreement } from '../../model';
import { AskAgain } from '../AskAgain';
import type { PageProps } from '../page-props';
import { Unlock } from '../Unlock';
import { useAsked } from '../use-asked';
import { useGuardianSession } from '../use-guardian-session';
import { useLongList } from '../use-long-list';
import { ChainState } from './ChainState';
import { GuardianIncident } from './GuardianIncident';
import type { LogEntry } from './log-entry';
import type { Mark } from './Marks';
import { NarrowedLog } from './NarrowedLog';

type Props = Pick<PageProps, 'ask' | 'text' | 'why'> & { now: number };

const logEntryOf = (entry: GuardianEntry): LogEntry & { entry: GuardianEntry } => ({
  id: entry.id,
  at: entry.at,
  kind: entry.kind,
  level: entry.level,
  host: entry.words?.host ?? '',
  people: entry.words?.people ?? [],
  title: entry.words?.conversation.title ?? '',
  words: entry.words?.messages.map(({ text }) => text).join('\n') ?? '',
  ...(entry.talkedAt !== undefined && { talkedAt: entry.talkedAt }),
  ...(entry.note !== undefined && { note: entry.note }),
  entry,
});

/** What the guardian may see, as it was agreed, and nothing of what the child did about it. */
export const GuardianLog = (props: Props) => {
  const { ask, text } = props;
  const { value, failed, again } = useAsked(async () => {
    const [{ history }, lock] = await Promise.all([ask('agreement/read'), ask('guardian/lock-state', {})]);
    return { agreement: history.at(-1), hasPassphrase: lock.hasPassphrase };
  });
  if (!value) return failed ? <AskAgain text={text} again={again} /> : null;
  if (!value.agreement?.guardian) {
    return (
      <div class="calm">
        <p>{text(value.agreement ? 'guardianAlone' : 'guardianNone')}</p>
        {!value.agreement && (
          <p>
            <a href="../welcome/index.html">{text('welcomeGoOn')}</a>
          </p>
        )}
      </div>
    );
  }
  return <Agreed {...props} agreement={value.agreement} hasPassphrase={value.hasPassphrase} />;
};

const Agreed = ({
  agreement,
  hasPassphrase,
  ...props
}: Props & { agreement: Agreement; hasPassphrase: boolean }) => {
  const { ask, text } = props;
  const { session, ended, open, close } = useGuardianSession(ask);
  return (
    <>
      <p class="calm">{text(`guardianAgreed_${agreement.sees.replaceAll('-', '_')}`)}</p>
      {hasPassphrase && session === undefined && (
        <>
          <p class="small soft" role="status">
            {ended && text('guardianEnded')}
          </p>
          <Unlock
            ask={ask}
            text={text}
            lead={text('guardianLocked')}
            label={text('guardianOpen')}
            onOpen={open}
          />
        </>
      )}
      {session !== undefined && (
        <p class="row">
          <span class="small soft" role="status">
            {text('guardianIsOpen')}
          </span>
          <button
            type="button"
            onClick={async () => {
              await ask('guardian/lock').catch(() => undefined);
              close();
            }}
          >
            {text('guardianClose')}
          </button>
        </p>
      )}
      {/* Made anew with each session: nothing that was open stays behind, not even in a filter. */}
      <Entries key={session ?? ''} {...{ ...props, session, hasPassphrase }} />
    </>
  );
};

const Entries = ({
  ask,
  text,
  why,
  now,
  session,
  hasPassphrase,
}: Props & { session: GuardianSession | undefined; hasPassphrase: boolean }) => {
  const given = session === undefined ? {} : { session };
  const { items, complete, failed, again, change } = useLongList((page) =>
    ask('guardian/list', { ...page, ...given }),
  );
  const entries = useMemo(() => items?.map(logEntryOf), [items]);
  const mark = async (entry: GuardianEntry, what: Mark): Promise<void> => {
    await ask('incidents/mark', { id: entry.id, ...what, ...given });
    const { talkedAt, note, ...rest } = entry;
    const kept = { talkedAt, note };
    if ('note' in what) kept.note = what.note || undefined;
    else kept.talkedAt = what.talked ? Date.now() : undefined;
    const marked: GuardianEntry = {
      ...rest,
      ...(kept.talkedAt !== undefined && { talkedAt: kept.talkedAt }),
      ...(kept.note !== undefined && { note: kept.note }),
    };
    change((all) => all.map((one) => (one.id === entry.id ? marked : one)));
  };
  return (
    <>
      {failed && <AskAgain text={text} again={again} />}
      {entries?.length === 0 && <p class="calm">{text('guardianEmpty')}</p>}
      {entries && entries.length > 0 && (
        <NarrowedLog
          {...{ entries, complete, now, text }}
          renderEntry={({ entry }) => (
            <GuardianIncident
              key={entry.id}
              entry={entry}
              isClosed={hasPassphrase}
              mayMark={!hasPassphrase || session !== undefined}
              onMark={(what) => mark(entry, what)}
              {...{ text, why }}
            />
          )}
        />
      )}
      <ChainState ask={ask} text={text} ready={complete} />
    </>
  );
};
