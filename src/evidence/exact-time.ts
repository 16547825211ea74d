/** One moment in words for people and for machines, both exact and both with the distance to UTC. */
export interface ExactTime {
  /** `2026-11-23 14:05:09 (UTC+08:00)` */
  said: string;
  /** `2026-11-23T14:05:09+08:00` */
  iso: string;
}

const options: Intl.DateTimeFormatOptions = {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
  timeZoneName: 'longOffset',
};

function formatterFor(timeZone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat('en-US', { ...options, timeZone });
  } catch {
    // A zone this browser does not know: UTC is still exact.
    return new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'UTC' });
  }
}

/** Says times in one zone. A time no calendar has is said as a dash, so that one bad line spoils nothing. */
export function exactTimes(timeZone: string): (at: number) => ExactTime {
  const formatter = formatterFor(timeZone);
  return (at) => {
    if (!Number.isFinite(at) || Math.abs(at) > 8.64e15) return { said: '–', iso: '' };
    const parts = formatter.formatToParts(at);
    const part = (type: string) => parts.find((found) => found.type === type)?.value ?? '';
    const offset = part('timeZoneName').replace('GMT', '') || '+00:00';
    const day = `${part('year')}-${part('month')}-${part('day')}`;
    const clock = `${part('hour')}:${part('minute')}:${part('second')}`;
    return { said: `${day} ${clock} (UTC${offset})`, iso: `${day}T${clock}${offset}` };
  };
}
