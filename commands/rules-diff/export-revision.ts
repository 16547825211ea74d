import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** What reading chat needs; pictures, pages and tests stay behind. */
const needed = ['package.json', 'tsconfig.json', 'src', 'commands'];

/** The commit a name stands for; throws a plain sentence where there is none. */
export function commitOf(revision: string, root: string): string {
  try {
    return execFileSync(
      'git',
      ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`],
      {
        cwd: root,
        encoding: 'utf8',
      },
    ).trim();
  } catch {
    throw new Error(`git knows no revision called "${revision}".`);
  }
}

/**
 * The files of a commit in a folder of their own, with the packages of this one; `remove` takes it away again. An
 * archive leaves nothing behind in `.git` when we are killed, as a worktree would.
 */
export function exportRevision(commit: string, root: string): { folder: string; remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'alongside-rules-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    const there = execFileSync('git', ['ls-tree', '--name-only', commit, '--', ...needed], {
      cwd: root,
      encoding: 'utf8',
    });
    const archive = execFileSync(
      'git',
      ['archive', '--format=tar', commit, '--', ...there.trim().split('\n')],
      {
        cwd: root,
        maxBuffer: 1 << 28,
      },
    );
    execFileSync('tar', ['-x', '-C', folder], { input: archive });
    if (!existsSync(path.join(folder, 'commands', 'scan.ts')))
      throw new Error(`At ${commit.slice(0, 12)} there was no command that reads chat.`);
    symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  } catch (error) {
    remove();
    throw error;
  }
  return { folder, remove };
}
