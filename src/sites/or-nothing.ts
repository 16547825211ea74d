/**
 * A page can always be stranger than anybody thought: what cannot be read is left out, and the rest is read on. Nothing
 * is said about it, because the console of a page is not ours to write in.
 */
export const orNothing = <T>(work: () => T): T | undefined => {
  try {
    return work();
  } catch {
    return undefined;
  }
};
