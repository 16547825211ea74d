import type { Kind, Language } from '../model';
import type { Both } from './help-entry';
import type { Law } from './receivers';
import type { DoneId, FactId } from './report-input';
import data from './report-words.json';

/** All texts a report is made of; every one in both languages. */
export const words = data as unknown as {
  fields: Record<string, Both>;
  kinds: Record<Kind, Both>;
  asks: Record<string, Both>;
  laws: Record<string, Law>;
  phrases: Record<keyof typeof data.phrases, Both>;
  facts: Record<FactId, Both>;
  done: Record<DoneId, Both>;
};

/** Fills `{name}` places; a place without a value stays as it is, so that a test can see it. */
export const fill = (template: string, values: Record<string, string | number> = {}): string =>
  template.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));

function formatter(timeZone: string): Intl.DateTimeFormat {
  const options: Intl.DateTimeFormatOptions = {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'longOffset',
  };
  try {
    return new Intl.DateTimeFormat('en-US', { ...options, timeZone });
  } catch {
    // A zone this browser does not know: UTC is still exact.
    return new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'UTC' });
  }
}

/**
 * `2026-11-23 14:05 (UTC+08:00)`: readable in both languages, and exact for whoever has to find the record.
 * Empty for a time that is none.
 */
export function timeText(at: number, timeZone: string): string {
  if (!Number.isFinite(at) || Math.abs(at) > 8.64e15) return '';
  const parts = formatter(timeZone).formatToParts(at);
  const part = (type: string) => parts.find((found) => found.type === type)?.value ?? '';
  const offset = part('timeZoneName').replace('GMT', '') || '+00:00';
  return `${part('year')}-${part('month')}-${part('day')} ${part('hour')}:${part('minute')} (UTC${offset})`;
}

export const joined = (parts: readonly string[], language: Language): string =>
  parts.join(words.phrases.listComma[language]);

export const numbered = (parts: readonly string[]): string =>
  parts.map((text, index) => `${index + 1}. ${text}`).join('\n');
