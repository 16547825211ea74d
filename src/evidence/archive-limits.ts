/** Above what a pack needs (5,000 entries of four lines make 31 MB), below what would trouble a machine. */
export const archiveLimits = { bytes: 128 * 1024 * 1024, entries: 100, name: 200 } as const;
