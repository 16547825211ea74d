/** Far above what a pack needs (5,000 entries make about 8 MB), far below what would trouble a machine. */
export const archiveLimits = { bytes: 64 * 1024 * 1024, entries: 100, name: 200 } as const;
