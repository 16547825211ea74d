/**
 * `npm test`: everything, and last of all one line that says `N passed, N failed`.
 * `npm test -- rules` runs only the tests with "rules" in their path; `npm run e2e` those in real browsers,
 * `npm run test:long` those that take minutes and are in no other run.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { installBrowsers } from './install-browsers';
import { type Ran, root, runCommand, runTool } from './test/run-tool';
import { runVitest, runVitestTwice } from './test/run-vitest';
import { webExtLint } from './test/web-ext-lint';

const filters = process.argv.slice(2);
let passed = 0;
let failed = 0;

/** One step that is not a vitest test; counts as one. What it printed is shown only when it failed. */
async function step(name: string, run: () => Promise<Ran> | Ran): Promise<boolean> {
  const began = performance.now();
  let ran: Ran;
  try {
    ran = await run();
  } catch (error) {
    ran = { ok: false, output: (error as Error).message };
  }
  if (ran.ok) passed++;
  else failed++;
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${ran.ok ? '✓' : '✗'} ${name} (${seconds} s)`);
  if (!ran.ok) console.log(`${ran.output.trimEnd()}\n`);
  return ran.ok;
}

async function vitest(project: 'unit' | 'e2e' | 'long', some?: string[]) {
  const counted = await (project === 'e2e' ? runVitestTwice : runVitest)(project, some);
  passed += counted.passed;
  failed += counted.failed;
}

const browsers = () =>
  step('Chromium and Firefox are here', () => {
    installBrowsers();
    return { ok: true, output: '' };
  });
const build = () => step('both browsers’ folders are built', () => runCommand('commands/build.ts'));

async function everything() {
  const ready = [await browsers(), await build()];
  await step('types', () => runTool('tsc', ['--pretty']));
  await step('lint and format', () => runTool('biome', ['check', '.']));
  await vitest('unit');
  if (ready.every(Boolean)) await vitest('e2e');
  else
    await step('tests in real browsers', () => ({
      ok: false,
      output: 'Not run: see the failed steps above.',
    }));
  await step('web-ext lint', async () => {
    const complaints = await webExtLint('dist/firefox');
    return { ok: complaints.length === 0, output: complaints.join('\n') };
  });
}

/** Vitest takes a file whose path holds the filter; the same is asked here for each project. */
async function only(some: string[]) {
  const files = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.test\.tsx?$/.test(file))
    .map((file) => join('test', file).replaceAll('\\', '/'));
  const wanted = files.filter((file) => some.some((filter) => file.includes(filter)));
  if (wanted.length === 0) {
    failed++;
    console.log(`No test file has ${some.join(' or ')} in its path.`);
  }
  const isIn = (folder: string) => (file: string) => file.startsWith(`test/${folder}/`);
  if (wanted.some((file) => !isIn('e2e')(file) && !isIn('long')(file))) await vitest('unit', some);
  // Minutes are spent only on those who ask for them by name.
  if (wanted.some(isIn('long')) && some.some((filter) => filter.includes('long'))) await vitest('long', some);
  if (wanted.some(isIn('e2e'))) {
    if ((await browsers()) && (await build())) await vitest('e2e', some);
  }
}

await (filters.length > 0 ? only(filters) : everything());
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
