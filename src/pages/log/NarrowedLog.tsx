import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { kindKey } from '../../ui/kind-key';
import { OverTime } from '../../ui/OverTime';
import { sayDay } from '../../ui/say-time';
import type { Text } from '../../ui/text-prop';
import { byDay } from './by-day';
import { Counts } from './Counts';
import { Filters } from './Filters';
import type { LogEntry } from './log-entry';
import { everything, type LogFilter, passes } from './log-filter';

/** Drawn at once; the rest waits for a press, so that 5,000 incidents open as fast as 50. */
const pageful = 50;

/** Filters, the chart and the counts of what they let through, and the list itself, by day. */
export const NarrowedLog = <E extends LogEntry>({
  entries,
  complete,
  now,
  text,
  children,
  renderEntry,
}: {
  /** Newest first. */
  entries: readonly E[];
  /** False while older ones are still on their way. */
  complete: boolean;
  now: number;
  text: Text;
  /** Said between the counts and the list, given what matches. */
  children?: (matching: readonly E[]) => ComponentChildren;
  renderEntry: (entry: E) => ComponentChildren;
}) => {
  const [filter, setFilter] = useState<LogFilter>(everything);
  const [shown, setShown] = useState(pageful);
  const matching = useMemo(
    () => entries.filter((entry) => passes(entry, filter, now, (kind) => text(kindKey(kind)))),
    [entries, filter, now, text],
  );
  const narrow = (next: LogFilter): void => {
    setFilter(next);
    setShown(pageful);
  };
  const narrowed = Object.values(filter).some(Boolean);

  return (
    <>
      <Filters entries={entries} filter={filter} onChange={narrow} text={text} />
      <p class="row small soft log-status" role="status">
        <span>{text('logFound', String(matching.length), String(entries.length))}</span>
        {!complete && <span>{text('logStillReading')}</span>}
        {narrowed && (
          <button type="button" class="plain-button" onClick={() => narrow(everything)}>
            {text('logClear')}
          </button>
        )}
      </p>
      {matching.length === 0 ? (
        <p class="calm">{text('logNoMatch')}</p>
      ) : (
        <>
          <section class="block">
            <h2>{text('chartTitle')}</h2>
            <OverTime dated={matching} now={now} text={text} />
          </section>
          <Counts entries={matching} onOnly={(by, key) => narrow({ ...filter, [by]: key })} text={text} />
        </>
      )}
      {children?.(matching)}
      {byDay(matching.slice(0, shown)).map(([day, some]) => (
        <section key={day} aria-label={day}>
          <h2 class="log-day">{sayDay(some[0]?.at ?? 0, text('languageTag'))}</h2>
          {some.map((entry) => renderEntry(entry))}
        </section>
      ))}
      {matching.length > shown && (
        <p class="row log-more">
          <button type="button" onClick={() => setShown(shown + pageful)}>
            {text('logMore', String(matching.length - shown))}
          </button>
        </p>
      )}
    </>
  );
};
