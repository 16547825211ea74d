import { kindKey } from '../../ui/kind-key';
import { Picker } from '../../ui/Picker';
import type { Text } from '../../ui/text-prop';
import type { LogEntry } from './log-entry';
import type { LogFilter } from './log-filter';

const distinct = (values: readonly string[]): string[] => [...new Set(values)].filter(Boolean).sort();
const sinceDays = ['7', '30', '90'];

/** Narrows the log by kind, level, site, person, time and words; only what occurs is offered. */
export const Filters = ({
  entries,
  filter,
  onChange,
  text,
}: {
  entries: readonly LogEntry[];
  filter: LogFilter;
  onChange: (filter: LogFilter) => void;
  text: Text;
}) => {
  const isTalkedUsed = entries.some(({ talkedAt }) => talkedAt !== undefined);
  const options: [keyof LogFilter, string[], (value: string) => string][] = [
    ['kind', distinct(entries.map(({ kind }) => kind)), (kind) => text(kindKey(kind as LogEntry['kind']))],
    ['level', distinct(entries.map(({ level }) => level)), (level) => text(`level_${level}`)],
    ['host', distinct(entries.map(({ host }) => host)), (host) => host],
    ['person', distinct(entries.flatMap(({ people }) => people)), (person) => person],
    ['since', sinceDays, (days) => text(`logSince_${days}`)],
    ['talked', isTalkedUsed ? ['yes', 'no'] : [], (talked) => text(`logTalked_${talked}`)],
  ];
  // A choice made elsewhere must stay visible, or nobody can take it back.
  const offered = options.filter(([name, values]) => values.length > 1 || filter[name] !== '');
  const isChosen = offered.some(([name]) => filter[name] !== '');
  return (
    <search class="log-filters">
      <div class="field">
        <label for="log-search">{text('logSearch')}</label>
        <input
          id="log-search"
          type="search"
          value={filter.search}
          aria-describedby="log-search-hint"
          onInput={(event) => onChange({ ...filter, search: event.currentTarget.value })}
        />
        <p id="log-search-hint" class="small soft">
          {text('logSearchHint')}
        </p>
      </div>
      <details open={isChosen}>
        <summary>{text('logNarrow')}</summary>
        <div class="fields">
          {offered.map(([name, values, label]) => (
            <Picker
              key={name}
              id={`filter-${name}`}
              label={text(`logFilter_${name}`)}
              value={filter[name]}
              options={[
                { value: '', label: text('logAny') },
                ...values.map((value) => ({ value, label: label(value) })),
              ]}
              onPick={(value) => onChange({ ...filter, [name]: value })}
            />
          ))}
        </div>
      </details>
    </search>
  );
};
