import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { OpenedBrowser } from '../../../commands/browsers/opened-browser';
import { installBrowsers } from '../../../commands/install-browsers';

/** Where each browser looks for what its administrator decided, and the file in it that is ours. */
const places = {
  chromium: { folder: '/etc/chromium', file: 'policies/managed/school.json' },
  firefox: { folder: '/etc/firefox', file: 'policies/policies.json' },
} as const;

export interface PolicyPlace {
  /** Start this instead of the browser: it is the browser, with the policies in force. */
  executable: string;
  /** Puts the text of a policy file into force; browsers that are open see it change. */
  set(text: string): void;
  /** Withdraws it. */
  clear(): void;
  remove(): void;
}

const canHide = (): boolean => spawnSync('unshare', ['--mount', 'true']).status === 0;

/**
 * A place for policies that one browser sees and no other: a mount of its own over the real folder, which is gone
 * with the browser, whatever happens to the tests. Where the system does not allow that, the real folder is used and
 * cleaned up at the end, and at no other time: then no other browser should be running.
 */
export function policyPlace(name: OpenedBrowser['name']): PolicyPlace {
  if (process.getuid?.() !== 0)
    throw new Error('Policies of a browser are files of the system: run these tests as root.');
  const { folder, file } = places[name];
  const browser = installBrowsers()[name];
  const isNew = !existsSync(folder);
  mkdirSync(folder, { recursive: true });
  const own = mkdtempSync(path.join(tmpdir(), 'alongside-policy-'));
  const hidden = canHide();
  const real = hidden ? path.join(own, 'etc') : folder;
  if (hidden) cpSync(folder, real, { recursive: true });
  const at = path.join(real, file);
  if (!hidden && existsSync(at)) throw new Error(`${at} is there already and not ours.`);

  const executable = path.join(own, 'browser');
  const start = hidden
    ? `exec unshare --mount sh -c 'mount --bind "${real}" "${folder}" && exec "${browser}" "$@"' sh "$@"`
    : `exec "${browser}" "$@"`;
  writeFileSync(executable, `#!/bin/sh\n${start}\n`, { mode: 0o755 });

  const place: PolicyPlace = {
    executable,
    set(text) {
      mkdirSync(path.dirname(at), { recursive: true });
      // Moved into place whole: a browser that looks must not find half of it.
      const whole = path.join(own, 'next');
      writeFileSync(whole, text);
      execFileSync('mv', ['-f', whole, at]);
    },
    clear: () => rmSync(at, { force: true }),
    remove() {
      place.clear();
      rmSync(own, { recursive: true, force: true });
      if (!isNew) return;
      if (!hidden) rmSync(path.join(folder, 'policies'), { recursive: true, force: true });
      try {
        rmdirSync(folder);
      } catch {
        // Another test has its own mount on it; the last one takes it away.
      }
    },
  };
  process.once('exit', () => existsSync(own) && place.remove());
  return place;
}
