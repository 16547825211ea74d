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

/** Everything of an entry that can be searched; made once, because 5,000 are searched with every letter typed. */
const searched = new WeakMap<LogEntry, string>();
function searchedIn(entry: LogEntry, say: (kind: LogEntry['kind']) => string): string {
  const known = searched.get(entry);
  if (known !== undefined) return known;
  const parts = [say(entry.kind), entry.host, entry.title, entry.note ?? '', ...entry.people, entry.words];
  const made = plain(parts.join('\n'));
  searched.set(entry, made);
  return made;
}

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
  return !search || searchedIn(entry, say).includes(search);
}
