import type { Hours } from './help-entry';

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/**
 * Is somebody there at `now` (milliseconds)? `undefined` where the hours are unknown or told only in words.
 * @param timeZone IANA name; where the hours are counted.
 */
export function isOpen(
  hours: Hours | undefined,
  timeZone: string | undefined,
  now: number,
): boolean | undefined {
  if (hours?.always) return true;
  if (!hours?.open || !timeZone) return undefined;
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(now);
  const part = (type: string) => parts.find((found) => found.type === type)?.value ?? '';
  const day = weekdays.indexOf(part('weekday')) + 1;
  const time = `${part('hour')}:${part('minute')}`;
  return hours.open.some((span) => span.days.includes(day) && span.from <= time && time < span.to);
}
