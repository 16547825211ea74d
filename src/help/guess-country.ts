import type { CountryCode } from './help-entry';
import zones from './time-zones.json';

const byZone = new Map(
  Object.entries(zones).flatMap(([code, names]) => names.map((name) => [name, code as CountryCode] as const)),
);
const codes = new Set(byZone.values());

/** Languages written in one territory of the directory only; `en`, `es`, `pt` and `fr` say nothing alone. */
const byLanguage: Record<string, CountryCode> = {
  zh: 'CN',
  ja: 'JP',
  ko: 'KR',
  de: 'DE',
  it: 'IT',
  nl: 'NL',
  pl: 'PL',
  hi: 'IN',
  ms: 'MY',
  fil: 'PH',
  zu: 'ZA',
  xh: 'ZA',
  af: 'ZA',
};

/** A browser that hides where it is says UTC, or Reykjavik (Firefox with resistFingerprinting). */
const hidden = (zone: string) => !zone || /^(UTC|GMT|Etc\/|Atlantic\/Reykjavik$)/i.test(zone);

function fromLanguage(tag: string): CountryCode | undefined {
  const [language = '', ...rest] = tag.split('-');
  const region = rest.find((part) => /^[A-Za-z]{2}$/.test(part))?.toUpperCase();
  if (region) return codes.has(region as CountryCode) ? (region as CountryCode) : 'INTL';
  if (language.toLowerCase() === 'zh' && rest.some((part) => part.toLowerCase() === 'hant')) return 'TW';
  return byLanguage[language.toLowerCase()];
}

/**
 * Where the person probably is. The time zone decides, because language says where one comes from and not
 * where one can be helped; languages are asked only when the browser hides its zone.
 * @param languages as in navigator.languages, best first.
 * @param timeZone IANA name, may be empty.
 */
export function guessCountry(languages: readonly string[], timeZone: string): CountryCode {
  if (!hidden(timeZone)) return byZone.get(timeZone) ?? 'INTL';
  for (const tag of languages) {
    const code = fromLanguage(tag);
    if (code) return code;
  }
  return 'INTL';
}
