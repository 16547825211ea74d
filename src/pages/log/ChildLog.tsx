import { useMemo } from 'preact/hooks';
import { AskAgain } from '../AskAgain';
import type { PageProps } from '../page-props';
import { DeleteAll } from './DeleteAll';
import { LoggedIncident } from './LoggedIncident';
import { entryOf } from './log-entry';
import { NarrowedLog } from './NarrowedLog';
import { useIncidents } from './use-incidents';

/** The child's own copy: everything that was kept, with the words, and the child's own word on it. */
export const ChildLog = ({
  ask,
  text,
  why,
  now,
}: Pick<PageProps, 'ask' | 'text' | 'why'> & { now: number }) => {
  const { incidents, complete, failed, again, change } = useIncidents(ask);
  const entries = useMemo(
    () => incidents?.map((incident) => ({ ...entryOf(incident), incident })),
    [incidents],
  );
  return (
    <>
      {failed && <AskAgain text={text} again={again} />}
      {entries?.length === 0 && <p class="calm">{text('logEmpty')}</p>}
      {entries && entries.length > 0 && (
        <>
          <NarrowedLog
            {...{ entries, complete, now, text }}
            renderEntry={({ incident }) => (
              <LoggedIncident
                key={incident.id}
                {...{ incident, text, why }}
                onFine={async (fine) => {
                  await ask('incidents/fine', { id: incident.id, fine });
                  const after = await ask('incidents/get', incident.id);
                  change((all) => all.map((one) => (after && one.id === after.id ? after : one)));
                }}
                onDelete={async () => {
                  await ask('incidents/delete', incident.id);
                  change((all) => all.filter(({ id }) => id !== incident.id));
                }}
              />
            )}
          />
          <DeleteAll
            text={text}
            onDelete={async () => {
              await ask('incidents/delete-all');
              again();
            }}
          />
        </>
      )}
    </>
  );
};
