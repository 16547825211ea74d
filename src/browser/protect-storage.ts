import browser from 'webextension-polyfill';

interface Lockable {
  setAccessLevel?: (level: { accessLevel: 'TRUSTED_CONTEXTS' }) => Promise<void>;
}

/** Keeps content scripts, and whoever took one over, out of what is stored. Firefox has no such switch. */
export async function protectStorage(): Promise<void> {
  for (const area of [browser.storage.local, browser.storage.session] as Lockable[]) {
    await area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
  }
}
