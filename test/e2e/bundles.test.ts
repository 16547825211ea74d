import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { tooBig } from '../../commands/build';
import { forbiddenIn } from '../architecture/forbidden-names';
import { filesUnder, readSource, readText } from '../architecture/source-file';

describe.each(['chrome', 'firefox'])('dist/%s', (target) => {
  const folder = `dist/${target}`;
  const manifest = JSON.parse(readText(`${folder}/manifest.json`));

  it('holds no network call and no way to run text, the libraries included', () => {
    const files = filesUnder(folder, /\.js$/);
    expect(files.length).toBeGreaterThan(3);
    const wrong = files
      .map(readSource)
      .flatMap(({ path, program }) =>
        forbiddenIn(program, { ownSource: false }).map((name) => `${path}: ${name}`),
      );
    expect(wrong, 'Find the package or the build option that brings it in, and do without.').toEqual([]);
  });

  it('names no address that a script, style or picture would be loaded from', () => {
    const wrong = filesUnder(folder, /\.(html|css)$/).filter((path) =>
      /(src|href)="(https?:)?\/\/|url\(["']?(https?:)?\/\/|@import/.test(readText(path)),
    );
    expect(wrong).toEqual([]);
  });

  it('keeps the content script small: every page a child opens pays for it', () => {
    expect(tooBig(folder)).toBeUndefined();
    const packed = gzipSync(readText(`${folder}/src/content/content.iife.js`)).length;
    expect(packed, 'kept below 120 kB when packed').toBeLessThanOrEqual(120_000);
  });

  it('makes nothing web-accessible', () => {
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('host_permissions');
  });

  it('keeps out what only the other browser knows', () => {
    const strange =
      target === 'chrome' ? ['browser_specific_settings'] : ['key', 'storage', 'minimum_chrome_version'];
    for (const key of strange) expect(manifest).not.toHaveProperty(key);
    expect(Object.keys(manifest.background).sort()).toEqual(
      target === 'chrome' ? ['service_worker', 'type'] : ['scripts', 'type'],
    );
  });

  it('carries the licence texts of everything in it', () => {
    const notices = readText(`${folder}/THIRD-PARTY-LICENSES.txt`);
    const { dependencies } = JSON.parse(readText('package.json')) as { dependencies: Record<string, string> };
    for (const [name, version] of Object.entries(dependencies))
      expect(notices).toContain(`${name} ${version} (`);
    expect(notices.match(/permission is hereby granted/gi)?.length).toBeGreaterThanOrEqual(2);
    expect(readText(`${folder}/LICENSE.txt`)).toContain('Apache License');
  });
});
