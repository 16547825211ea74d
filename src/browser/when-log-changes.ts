import browser from 'webextension-polyfill';
import {
  agreementsStored,
  guardianKeyStored,
  guardianRecordsStored,
  incidentsStored,
  settingsStored,
  unsavedStored,
} from './storage-keys';

const matters = (key: string): boolean =>
  [incidentsStored, guardianRecordsStored].some(({ prefix }) => key.startsWith(prefix)) ||
  [agreementsStored, guardianKeyStored].some((stored) => key === stored.key) ||
  key === unsavedStored.key ||
  key === settingsStored.key;

/** For open pages: something in the log or the settings changed, so ask again. Returns how to stop. */
export function whenLogChanges(listener: () => void): () => void {
  const heard = (changes: Record<string, unknown>): void => {
    if (Object.keys(changes).some(matters)) listener();
  };
  browser.storage.onChanged.addListener(heard);
  return () => browser.storage.onChanged.removeListener(heard);
}
