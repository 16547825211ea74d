import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root, runTool } from './run-tool';

export interface Counted {
  passed: number;
  failed: number;
  /** Files in which something failed, as paths in the repository. */
  failedFiles: string[];
}

interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { name: string; status: string; assertionResults: unknown[] }[];
}

/**
 * Runs one project of vitest.config.ts and counts from its report. A file that cannot be loaded, an error outside
 * a test, and a skipped test each count as a failure: none of them is a test that passed.
 */
export async function runVitest(project: string, filters: string[] = []): Promise<Counted> {
  const file = join(root, 'out', `vitest-${project}.json`);
  mkdirSync(join(root, 'out'), { recursive: true });
  rmSync(file, { force: true });
  const ran = await runTool(
    'vitest',
    [
      'run',
      `--project=${project}`,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
      ...filters,
    ],
    { show: true },
  );
  let report: Report;
  try {
    report = JSON.parse(readFileSync(file, 'utf8')) as Report;
  } catch {
    return { passed: 0, failed: 1, failedFiles: [] };
  }
  const unloadable = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length;
  const skipped = filters.length === 0 ? report.numPendingTests + report.numTodoTests : 0;
  if (skipped > 0) console.log(`${skipped} skipped: finish or remove them, a skipped test counts as failed.`);
  const failed = report.numFailedTests + unloadable + skipped;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && !ran.ok ? 1 : failed,
    failedFiles: report.testResults
      .filter(({ status }) => status === 'failed')
      .map(({ name }) => relative(root, name)),
  };
}

/** More files than this do not fail by chance. */
const mostByChance = 2;

/**
 * As `runVitest`, for tests in real browsers: a file or two that failed are run once more, from their beginning and
 * named, and what then holds has held (docs/decisions/0029).
 */
export async function runVitestTwice(project: string, filters: string[] = []): Promise<Counted> {
  const first = await runVitest(project, filters);
  const { failedFiles } = first;
  if (failedFiles.length === 0 || failedFiles.length > mostByChance) return first;
  console.log(`Once more, from the beginning: ${failedFiles.join(', ')}`);
  const second = await runVitest(project, failedFiles);
  if (second.failed > 0) return first;
  console.log(`Held only at the second try: ${failedFiles.join(', ')}`);
  return { passed: first.passed + first.failed, failed: 0, failedFiles };
}
