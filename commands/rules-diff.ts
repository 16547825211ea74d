/**
 * `npm run rules:diff -- [DIR] [--base REV] [--all]`: which verdicts differ between the rules as they stand in the
 * working tree and those of a git revision (the last commit when left out), on the cases of DIR (ours when left out).
 */
import path from 'node:path';
import { corporaIn, linesOf } from './measure/corpus';
import { readCase } from './measure/labelled-case';
import { commitOf, exportRevision } from './rules-diff/export-revision';
import { scanWith } from './rules-diff/scan-with';
import { tellChanges } from './rules-diff/tell-changes';
import { type VerdictChange, verdictChange } from './rules-diff/verdict-change';

const root = process.cwd();
const args = process.argv.slice(2);
const baseAt = args.indexOf('--base');
const base = baseAt < 0 ? 'HEAD' : args[baseAt + 1];
const unknown = args.filter(
  (argument) => argument.startsWith('--') && !['--base', '--all'].includes(argument),
);
const folders = args.filter(
  (argument, at) => !argument.startsWith('--') && (baseAt < 0 || at !== baseAt + 1),
);
const corpora = corporaIn(
  folders[0] ? path.resolve(process.env.INIT_CWD ?? root, folders[0]) : path.resolve('test/corpus'),
);
if (!base || unknown.length > 0 || folders.length > 1 || corpora.length === 0) {
  console.error('npm run rules:diff -- [DIR of .jsonl files] [--base REVISION] [--all]');
  process.exit(2);
}

let remove = (): void => {};
process.on('exit', () => remove());
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(1));

try {
  const commit = commitOf(base, root);
  const exported = exportRevision(commit, root);
  remove = exported.remove;
  const cases = corpora.flatMap((corpus) => linesOf(corpus).map((line) => ({ corpus, line })));
  const lines = cases.map(({ line }) => line);
  const [before, after] = await Promise.all([scanWith(exported.folder, lines), scanWith(root, lines)]);
  const changes: VerdictChange[] = cases.flatMap(({ corpus, line }, at) => {
    const change = verdictChange(readCase(line), before[at]!, after[at]!);
    return change ? [{ ...change, corpus: corpus.name, held: corpus.origin === 'held' }] : [];
  });
  console.log(
    `${cases.length} cases, ${base} (${commit.slice(0, 12)}) against the working tree: ${changes.length} changed.`,
  );
  console.log(tellChanges(changes, args.includes('--all') ? Number.POSITIVE_INFINITY : 20));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
