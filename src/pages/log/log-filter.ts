import type { LogEntry } from './log-entry';

/** Empty means any. `since` is a number of days, `talked` is yes or no. */
export interface LogFilter {
  kind: string;
  level: string;
  host: string;
  person: string;
  since: string;
  talked: string;
  search: string;
}

export const everything: LogFilter = {
  kind: '',
  level: '',
  host: '',
  person: '',
  since: '',
  talked: '',
  search: '',
};

const dayMs = 86_400_000;

/** As people type: case, full-width letters and spaces around do not matter. */
const plain = (text: string): string => text.normalize('NFKC').toLowerCase().trim();

/** Whether an entry is among those asked for. `say` gives the words a kind is shown by. */
export function passes(
  entry: LogEntry,
  filter: LogFilter,
  now: number,
  say: (kind: LogEntry['kind']) => string,
): boolean {
  const { kind, level, host, person, since, talked } = filter;
  if (kind && entry.kind !== kind) return false;
  if (level && entry.level !== level) return false;
  if (host && entry.host !== host) return false;
  if (person && !entry.people.includes(person)) return false;
  if (since && entry.at < now - Number(since) * dayMs) return false;
  if (talked && (entry.talkedAt !== undefined) !== (talked === 'yes')) return false;
  const search = plain(filter.search);
  if (!search) return true;
  const where = [say(entry.kind), entry.host, entry.title, entry.note ?? '', ...entry.people, entry.words];
  return where.some((text) => plain(text).includes(search));
}
