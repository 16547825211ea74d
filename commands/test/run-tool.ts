import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** npm package and the name of its program. */
const tools = {
  tsc: 'typescript',
  biome: '@biomejs/biome',
  vitest: 'vitest',
  'web-ext': 'web-ext',
} as const;
export type Tool = keyof typeof tools;

export interface Ran {
  ok: boolean;
  /** Both streams in the order they came; empty when `show` sent them on. */
  output: string;
}

/** Runs Node in the root of the repository; never rejects, a program that cannot start is not `ok`. */
export function runNode(args: string[], { show = false } = {}): Promise<Ran> {
  return new Promise((resolve) => {
    const { NODE_ENV: _, ...env } = process.env;
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...env, NO_UPDATE_NOTIFIER: '1' },
      stdio: show ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const keep = (text: Buffer) => {
      output += text.toString();
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.on('error', (error) => resolve({ ok: false, output: `${output}${error.message}\n` }));
    child.on('close', (code) => resolve({ ok: code === 0, output }));
  });
}

/** Runs the program of a locked package, without npx in between. */
export function runTool(tool: Tool, args: string[], options?: { show?: boolean }): Promise<Ran> {
  const file = join(root, 'node_modules', tools[tool], 'package.json');
  const bin = JSON.parse(readFileSync(file, 'utf8')).bin as string | Record<string, string>;
  const program = typeof bin === 'string' ? bin : bin[tool];
  if (!program) throw new Error(`${tools[tool]} has no program called ${tool}.`);
  return runNode([join(dirname(file), program), ...args], options);
}

/** Runs one of our own TypeScript files. */
export const runCommand = (file: string, args: string[] = [], options?: { show?: boolean }): Promise<Ran> =>
  runNode(['--import', import.meta.resolve('tsx'), join(root, file), ...args], options);
