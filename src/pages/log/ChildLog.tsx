import { useMemo } from 'preact/hooks';
import { AskAgain } from '../AskAgain';
import type { PageProps } from '../page-props';
import { useLongList } from '../use-long-list';
import { ChainState } from './ChainState';
import { DeleteAll } from './DeleteAll';
import { LoggedIncident } from './LoggedIncident';
import { entryOf } from './log-entry';
import { NarrowedLog } from './NarrowedLog';

/** More does not fit into an address; narrowed down, it does. */
const mostChosen = 100;

const evidenceOf = (entries: readonly { id: string }[]): string =>
  `../evidence/index.html?incidents=${entries.map(({ id }) => encodeURIComponent(id)).join(',')}`;

/** The child's own copy: everything that was kept, with the words, and the child's own word on it. */
export const ChildLog = ({
  ask,
  text,
  why,
  now,
}: Pick<PageProps, 'ask' | 'text' | 'why'> & { now: number }) => {
  const {
    items: incidents,
    complete,
    failed,
    again,
    change,
  } = useLongList((page) => ask('incidents/list', page));
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
          >
            {(matching) =>
              matching.length > 0 &&
              matching.length <= mostChosen && (
                <p class="row log-chosen">
                  <a class="button" href={evidenceOf(matching)}>
                    {text('evidenceChosen')}
                  </a>
                </p>
              )
            }
          </NarrowedLog>
          <ChainState ask={ask} text={text} ready={complete} />
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
