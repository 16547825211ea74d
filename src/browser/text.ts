import browser from 'webextension-polyfill';

/** The message of `public/_locales` with this key in the browser's language; the key itself where there is none. */
export const text = (key: string, ...subs: string[]): string => browser.i18n.getMessage(key, subs) || key;
