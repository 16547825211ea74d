import { existsSync, readdirSync } from 'node:fs';
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { defineConfig } from 'vite';
import { manifestFor } from './commands/build/manifest-for.ts';

/** Pages that the manifest does not name are built because they are there. */
const pages = readdirSync('src/pages')
  .map((page) => `src/pages/${page}/index.html`)
  .filter((file) => existsSync(file));

export default defineConfig(({ mode }) => {
  const browser = mode === 'firefox' ? 'firefox' : 'chrome';
  return {
    plugins: [
      // A `*.iife.ts` content script becomes one self-contained file and nothing is web-accessible:
      // https://github.com/crxjs/chrome-extension-tools/issues/1130
      crx({ manifest: manifestFor(browser) as unknown as ManifestV3Export, browser }),
    ],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      outDir: `dist/${browser}`,
      emptyOutDir: true,
      target: browser === 'firefox' ? 'firefox142' : 'chrome120',
      // Vite's polyfill for it calls fetch, and the promise is that the bundles hold no network call at all.
      modulePreload: false,
      reportCompressedSize: false,
      // Read from the disk; what a page pays for has a limit of its own in commands/build.ts.
      chunkSizeWarningLimit: 2000,
      rolldownOptions: { input: pages },
    },
  };
});
