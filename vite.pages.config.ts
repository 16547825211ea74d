import { defineConfig } from 'vite';

/** `npm run pages`: the extension's pages and its card in a plain tab, with pretend answers behind them. */
export default defineConfig({
  root: 'test/pages',
  // Texts are imported from public/_locales, which Vite allows only for files it does not serve itself.
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  server: { port: 5174, fs: { allow: ['../..'] } },
});
