import { useState } from 'preact/hooks';
import { kindKey } from '../../ui/kind-key';
import { Picker } from '../../ui/Picker';
import type { Text } from '../../ui/text-prop';
import type { LogEntry } from './log-entry';

type By = 'kind' | 'level' | 'host' | 'person';

/** Longer than this nobody reads; the rest can be chosen above. */
const mostRows = 12;

const keysOf = (entry: LogEntry, by: By): string[] =>
  by === 'person' ? entry.people.filter(Boolean) : [entry[by]].filter(Boolean);

interface Row {
  key: string;
  all: number;
  serious: number;
  open: number;
}

function countBy(entries: readonly LogEntry[], by: By): Row[] {
  const rows = new Map<string, Row>();
  for (const entry of entries) {
    for (const key of keysOf(entry, by)) {
      const row = rows.get(key) ?? { key, all: 0, serious: 0, open: 0 };
      row.all += 1;
      if (entry.level === 'danger') row.serious += 1;
      if (entry.talkedAt === undefined) row.open += 1;
      rows.set(key, row);
    }
  }
  return [...rows.values()].sort((a, b) => b.all - a.all || (a.key < b.key ? -1 : 1));
}

/** How many of each kind, level, site or person; a press on one shows only those. */
export const Counts = ({
  entries,
  onOnly,
  text,
}: {
  entries: readonly LogEntry[];
  onOnly: (by: By, key: string) => void;
  text: Text;
}) => {
  const [by, setBy] = useState<By>('kind');
  const possible = (['kind', 'level', 'host', 'person'] as const).filter((each) =>
    entries.some((entry) => keysOf(entry, each).length > 0),
  );
  const rows = countBy(entries, by);
  const name = (key: string): string =>
    by === 'kind' ? text(kindKey(key as LogEntry['kind'])) : by === 'level' ? text(`level_${key}`) : key;
  return (
    <details class="block log-counts">
      <summary>{text('countsTitle')}</summary>
      <Picker
        label={text('countsBy')}
        value={by}
        options={possible.map((each) => ({ value: each, label: text(`countsName_${each}`) }))}
        onPick={(picked) => setBy(picked as By)}
      />
      <table class="counts">
        <thead>
          <tr>
            <th scope="col">{text(`countsName_${by}`)}</th>
            <th scope="col">{text('countsNumber')}</th>
            <th scope="col">{text('countsSerious')}</th>
            <th scope="col">{text('countsOpen')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, mostRows).map((row) => (
            <tr key={row.key}>
              <th scope="row">
                <button
                  type="button"
                  class="plain-button"
                  aria-label={text('countsOnly', name(row.key))}
                  onClick={() => onOnly(by, row.key)}
                >
                  {name(row.key)}
                </button>
              </th>
              <td>{row.all}</td>
              <td>{row.serious}</td>
              <td>{row.open}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > mostRows && (
        <p class="small soft">{text('countsMore', String(rows.length - mostRows))}</p>
      )}
    </details>
  );
};
