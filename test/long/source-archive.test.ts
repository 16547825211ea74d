import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { makePackages } from '../../commands/package';
import { stepsIn } from '../store/steps-in';

const packages = join('dist', 'packages');

function unpack(archive: Uint8Array, folder: string): void {
  for (const [name, data] of Object.entries(unzipSync(archive))) {
    const file = join(folder, name);
    if (name.endsWith('/')) mkdirSync(file, { recursive: true });
    else {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, data);
    }
  }
}

/** As a reviewer's machine is: nothing of this run of npm, and nothing of this repository on the path. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const wanted = ['PATH', 'HOME', 'LANG', 'HTTPS_PROXY', 'https_proxy', 'NODE_EXTRA_CA_CERTS'];
  return {
    ...Object.fromEntries(wanted.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : []))),
    PATH: (process.env.PATH ?? '')
      .split(':')
      .filter((one) => !one.includes('node_modules'))
      .join(':'),
  };
}

it('builds in an empty folder, by the steps reviewers are given, what is sent to the stores, byte for byte', {
  timeout: 900_000,
}, async () => {
  const changed = spawnSync('git', ['status', '--porcelain'], { encoding: 'utf8' }).stdout;
  expect(changed, 'The source archive holds the last commit: commit first.').toBe('');
  await makePackages();
  const source = readdirSync(packages).find((name) => name.endsWith('-source.zip')) ?? '';
  const folder = mkdtempSync(join(tmpdir(), 'alongside-review-'));
  try {
    unpack(readFileSync(join(packages, source)), folder);
    const steps = stepsIn(readFileSync(join(folder, 'alongside/docs/store/reviewers.md'), 'utf8'));
    expect(steps.length).toBeGreaterThan(1);
    for (const step of steps) {
      const ran = spawnSync('bash', ['-c', step], {
        cwd: join(folder, 'alongside'),
        env: cleanEnvironment(),
        encoding: 'utf8',
      });
      expect(ran.status, `${step}\n${ran.stdout}${ran.stderr}`).toBe(0);
    }
    const built = join(folder, 'alongside', packages);
    const sent = readdirSync(packages).filter((name) => /\.(xpi|zip)$/.test(name) && name !== source);
    expect(sent).toHaveLength(2);
    for (const name of sent)
      expect(readFileSync(join(built, name)).equals(readFileSync(join(packages, name))), name).toBe(true);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
