export type Grain = 'day' | 'week' | 'month';

/** What a chart over time needs of an incident. */
export interface Dated {
  at: number;
  level: 'caution' | 'danger';
}

/** One bar: from `start` (local midnight) to the start of the next one. */
export interface Span {
  start: number;
  caution: number;
  danger: number;
}

const dayMs = 86_400_000;
const fewestDays = 14;
const mostDays = 31;
const mostWeeks = 26;

/** Start of the span that holds `at`, in local time: calendars, not multiples of 24 hours, know summer time. */
function startOf(at: number, grain: Grain): Date {
  const date = new Date(at);
  date.setHours(0, 0, 0, 0);
  // Weeks begin on Monday, as they do in China and most of Europe.
  if (grain === 'week') date.setDate(date.getDate() - ((date.getDay() + 6) % 7));
  if (grain === 'month') date.setDate(1);
  return date;
}

function nextStart(start: Date, grain: Grain): Date {
  const next = new Date(start);
  if (grain === 'month') next.setMonth(next.getMonth() + 1);
  else next.setDate(next.getDate() + (grain === 'week' ? 7 : 1));
  return next;
}

/** Days for a month, weeks for half a year, months beyond: never more bars than a person can take in. */
const grainFor = (oldest: number, now: number): Grain => {
  const days = (now - oldest) / dayMs;
  return days <= mostDays ? 'day' : days <= mostWeeks * 7 ? 'week' : 'month';
};

/** Counts by day, week or month, oldest first, with the empty spans between, up to `now`. */
export function overTime(dated: readonly Dated[], now: number): { grain: Grain; spans: Span[] } {
  let oldest = now;
  let newest = now;
  for (const { at } of dated) {
    oldest = Math.min(oldest, at);
    newest = Math.max(newest, at);
  }
  const grain = grainFor(oldest, now);
  const first = grain === 'day' ? Math.min(oldest, now - (fewestDays - 1) * dayMs) : oldest;
  const spans = new Map<number, Span>();
  for (let start = startOf(first, grain); start.getTime() <= newest; start = nextStart(start, grain))
    spans.set(start.getTime(), { start: start.getTime(), caution: 0, danger: 0 });
  for (const { at, level } of dated) {
    const span = spans.get(startOf(at, grain).getTime());
    if (span) span[level] += 1;
  }
  return { grain, spans: [...spans.values()] };
}
