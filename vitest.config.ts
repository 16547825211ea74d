import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const pretendBrowser = fileURLToPath(new URL('./test/pretend-browser.ts', import.meta.url));

export default defineConfig({
  // The real polyfill throws outside an extension, so every test gets the pretend one.
  resolve: { alias: { 'webextension-polyfill': pretendBrowser } },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/e2e/**', 'test/long/**'],
          environment: 'node',
          setupFiles: ['./commands/rulebook/hold-rulebook.ts'],
          restoreMocks: true,
          // A busy machine is slow, not wrong: nothing here is timed.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        // What takes minutes and changes seldom: `npm run test:long`.
        test: {
          name: 'long',
          include: ['test/long/**/*.test.ts'],
          environment: 'node',
          // Some build into the one dist folder, others run a browser from it.
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.{ts,tsx}'],
          environment: 'node',
          // One real browser at a time: two of them on two cores make every timing a guess.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          retry: 0,
        },
      },
    ],
  },
});
