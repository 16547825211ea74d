import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root, runTool } from './run-tool';

export interface Counted {
  passed: number;
  failed: number;
  /** Files in which something failed, as paths in the repository. */
  failedFiles: string[];
  /** Tests that passed in those files. */
  passedBeside: number;
}

interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { name: string; status: string; assertionResults: { status: string }[] }[];
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
    return { passed: 0, failed: 1, failedFiles: [], passedBeside: 0 };
  }
  const failing = report.testResults.filter(({ status }) => status === 'failed');
  const unloadable = failing.filter(({ assertionResults }) => assertionResults.length === 0).length;
  const skipped = filters.length === 0 ? report.numPendingTests + report.numTodoTests : 0;
  if (skipped > 0) console.log(`${skipped} skipped: finish or remove them, a skipped test counts as failed.`);
  const failed = report.numFailedTests + unloadable + skipped;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && !ran.ok ? 1 : failed,
    failedFiles: failing.map(({ name }) => relative(root, name)),
    passedBeside: failing
      .flatMap(({ assertionResults }) => assertionResults)
      .filter(({ status }) => status === 'passed').length,
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
  return { ...second, passed: first.passed - first.passedBeside + second.passed };
}
