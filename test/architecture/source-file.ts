import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** A node of the syntax tree as the parser gives it; only what the tests look at is typed. */
export interface Node {
  type: string;
  [key: string]: unknown;
}

export interface SourceFile {
  /** From the root of the repository, with forward slashes. */
  path: string;
  code: string;
  program: Node;
  /** What it imports or re-exports, also `import type` and `import()`. */
  imports: string[];
}

/** Paths under a folder of the repository with one of these endings, sorted. */
export function filesUnder(folder: string, endings: RegExp): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((path) => endings.test(path))
    .sort();
}

export const readText = (path: string): string => readFileSync(join(root, path), 'utf8');

/** Reads and parses one file; throws where it cannot be parsed. */
export function readSource(path: string): SourceFile {
  const code = readText(path);
  const { program, module, errors } = parseSync(path, code);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const imports = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap((entry) => entry.moduleRequest?.value ?? []),
    ),
    ...module.dynamicImports.map(({ moduleRequest }) =>
      code.slice(moduleRequest.start, moduleRequest.end).replace(/^['"`]|['"`]$/g, ''),
    ),
  ];
  return { path, code, program: program as unknown as Node, imports };
}

/** Every node below and including this one. */
export function* walk(node: unknown): Generator<Node> {
  if (Array.isArray(node)) {
    for (const each of node) yield* walk(each);
  } else if (node !== null && typeof node === 'object') {
    if (typeof (node as Node).type === 'string') yield node as Node;
    for (const each of Object.values(node)) yield* walk(each);
  }
}
