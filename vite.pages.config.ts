import { defineConfig } from 'vite';

/** `npm run pages`: the extension's pages and its card in a plain tab, with pretend answers behind them. */
export default defineConfig({
  root: 'test/pages',
  // Texts are imported from public/_locales, which Vite allows only for files it does not serve itself.
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  // The scan for packages reads JSX as React's; these are all there are.
  optimizeDeps: { noDiscovery: true, include: ['preact', 'preact/hooks', 'preact/jsx-dev-runtime'] },
  server: { port: 5174, fs: { allow: ['../..'] } },
});
