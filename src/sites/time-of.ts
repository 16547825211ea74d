import { readPart } from './read-part';
import type { TimePart } from './site';

// Discord counts from the first second of 2015.
const snowflakeEpoch = 1_420_070_400_000;

const millisecondsOf = (value: string, as: TimePart['as']): number => {
  if (as === 'iso') return Date.parse(value);
  if (!/^\d{1,20}$/.test(value)) return Number.NaN;
  if (as === 'snowflake') return Number(BigInt(value) >> 22n) + snowflakeEpoch;
  return Number(value) * (as === 'seconds' ? 1000 : 1);
};

/** When a message was written, where the page shows it to the minute or better. */
export const timeOf = (message: Element, part: TimePart | undefined): number | undefined => {
  if (!part) return undefined;
  const value = readPart(message, part);
  const at = value ? millisecondsOf(value, part.as) : Number.NaN;
  return Number.isFinite(at) && at > 0 ? at : undefined;
};
