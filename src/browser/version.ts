import browser from 'webextension-polyfill';

/** As the manifest says. */
export const version = (): string => browser.runtime.getManifest().version;
