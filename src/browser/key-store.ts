/**
 * Keys that cannot be taken out: a `CryptoKey` lives in IndexedDB and nowhere else, in both browsers. Only the
 * background opens it; a content script has the IndexedDB of the page it stands in, never this one.
 */
export interface InstallationKeys {
  /** Signs the chain over the log. */
  signing: CryptoKeyPair;
  /** Under which the child's own copy is kept on disk. */
  rest: CryptoKey;
}

const database = 'keys';
const store = 'keys';

const result = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

async function withStore<T>(
  mode: IDBTransactionMode,
  work: (keys: IDBObjectStore) => Promise<T>,
): Promise<T> {
  const opening = indexedDB.open(database, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(store);
  const opened = await result(opening);
  try {
    return await work(opened.transaction(store, mode, { durability: 'strict' }).objectStore(store));
  } finally {
    opened.close();
  }
}

/** The key of this name; made and kept at the first call. Two callers at once get the same one. */
export async function keyOf<K extends keyof InstallationKeys>(
  name: K,
  make: () => Promise<InstallationKeys[K]>,
): Promise<InstallationKeys[K]> {
  const known = await withStore('readonly', (keys) => result(keys.get(name)));
  if (known) return known;
  // Before the transaction: one that waits for anything else ends by itself.
  const made = await make();
  return withStore('readwrite', async (keys) => {
    const meanwhile = await result(keys.get(name));
    if (meanwhile) return meanwhile;
    await result(keys.put(made, name));
    return made;
  });
}

/** All keys are gone: what they kept cannot be read by anybody any more. */
export const forgetKeys = (): Promise<undefined> => withStore('readwrite', (keys) => result(keys.clear()));
