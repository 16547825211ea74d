import type { Incident } from '../../model';
import { kindKey } from '../../ui/kind-key';
import type { Text } from '../../ui/text-prop';

/** Empty means any. */
export interface LogFilter {
  kind: string;
  level: string;
  host: string;
  person: string;
}

export const everything: LogFilter = { kind: '', level: '', host: '', person: '' };

export const passes = (incident: Incident, { kind, level, host, person }: LogFilter): boolean =>
  (!kind || incident.kind === kind) &&
  (!level || incident.level === level) &&
  (!host || incident.host === host) &&
  (!person || incident.people.includes(person));

const distinct = (values: readonly string[]): string[] => [...new Set(values)].filter(Boolean).sort();

/** Narrows the log by kind, level, site and person; only what occurs is offered. */
export const Filters = ({
  incidents,
  filter,
  onChange,
  text,
}: {
  incidents: readonly Incident[];
  filter: LogFilter;
  onChange: (filter: LogFilter) => void;
  text: Text;
}) => {
  const options: [keyof LogFilter, string[], (value: string) => string][] = [
    ['kind', distinct(incidents.map(({ kind }) => kind)), (kind) => text(kindKey(kind as Incident['kind']))],
    ['level', distinct(incidents.map(({ level }) => level)), (level) => text(`level_${level}`)],
    ['host', distinct(incidents.map(({ host }) => host)), (host) => host],
    ['person', distinct(incidents.flatMap(({ people }) => people)), (person) => person],
  ];
  return (
    <div class="fields log-filters">
      {options
        .filter(([, values]) => values.length > 1)
        .map(([name, values, label]) => (
          <div class="field" key={name}>
            <label for={`filter-${name}`}>{text(`logFilter_${name}`)}</label>
            <select
              id={`filter-${name}`}
              value={filter[name]}
              onChange={(event) => onChange({ ...filter, [name]: event.currentTarget.value })}
            >
              <option value="">{text('logAny')}</option>
              {values.map((value) => (
                <option key={value} value={value}>
                  {label(value)}
                </option>
              ))}
            </select>
          </div>
        ))}
    </div>
  );
};
