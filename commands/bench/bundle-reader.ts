import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = `${root}out/bench`;
export const bundledReader = `${folder}/reader.js`;

/** Makes one file of the reader, as a page gets it: what TypeScript loaders add for development would slow it down. */
export async function bundleReader(): Promise<void> {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir: folder,
      emptyOutDir: true,
      lib: { entry: 'commands/bench/shipped-reader.ts', formats: ['es'], fileName: () => 'reader.js' },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
}
