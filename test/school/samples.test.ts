import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { keysTable, withKeys } from '../../commands/school/keys-table';
import { checkPolicy } from '../../src/browser/check-policy';
import { readPlist } from './read-plist';
import { readReg, withLists } from './read-reg';

const manifest = JSON.parse(readFileSync('manifest.json', 'utf8'));
const firefoxId: string = manifest.browser_specific_settings.gecko.id;
// Chromium's id: the first 32 hex digits of the key's SHA-256, written a to p.
const chromiumId = createHash('sha256')
  .update(Buffer.from(manifest.key, 'base64'))
  .digest('hex')
  .slice(0, 32)
  .replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));

const folder = 'docs/policies';
const samples = readdirSync(folder);
const read = (file: string): string => readFileSync(`${folder}/${file}`, 'utf8');
const at = (value: unknown, ...path: string[]): unknown =>
  path.reduce<unknown>((inner, name) => (inner as Record<string, unknown> | undefined)?.[name], value);

/** Where each kind of file keeps our policy and how the extension is installed. */
function open(file: string): { policy: unknown; installed: unknown } {
  if (file === 'google-admin.json')
    return {
      policy: Object.fromEntries(
        Object.entries(JSON.parse(read(file))).map(([key, value]) => [key, at(value, 'Value')]),
      ),
      installed: 'in the console',
    };
  if (file.endsWith('.json')) {
    const all = JSON.parse(read(file));
    const firefox = file.startsWith('firefox');
    const top = firefox ? all.policies : all;
    const id = firefox ? firefoxId : chromiumId;
    return {
      policy: at(top, '3rdparty', firefox ? 'Extensions' : 'extensions', id),
      installed: at(top, 'ExtensionSettings', id, 'installation_mode'),
    };
  }
  if (file.endsWith('.plist')) {
    const value = readPlist(read(file));
    if (file === 'chrome-macos-extension.plist') return { policy: value, installed: 'in the other file' };
    const id = file.startsWith('firefox') ? firefoxId : chromiumId;
    return {
      policy: file.startsWith('firefox') ? at(value, '3rdparty', 'Extensions', id) : undefined,
      installed: at(value, 'ExtensionSettings', id, 'installation_mode'),
    };
  }
  const tree = withLists(readReg(read(file)));
  const brand = {
    chrome: ['Google', 'Chrome'],
    edge: ['Microsoft', 'Edge'],
    firefox: ['Mozilla', 'Firefox'],
  };
  const name = file.split('-')[0] as keyof typeof brand;
  const top = at(tree, 'HKEY_LOCAL_MACHINE', 'SOFTWARE', 'Policies', ...brand[name]);
  if (name === 'firefox')
    return {
      policy: at(top, '3rdparty', 'Extensions', firefoxId),
      installed: at(JSON.parse(at(top, 'ExtensionSettings') as string), firefoxId, 'installation_mode'),
    };
  return {
    policy: at(top, '3rdparty', 'extensions', chromiumId, 'policy'),
    installed: at(top, 'ExtensionSettings', chromiumId, 'installation_mode'),
  };
}

describe('sample policies', () => {
  it.each(samples)('%s installs the extension under its id and holds a policy without a fault', (file) => {
    const { policy, installed } = open(file);
    expect(installed).toBeTruthy();
    if (file === 'chrome-macos.plist') return;
    const checked = checkPolicy(policy);
    expect(checked.problems).toEqual([]);
    expect(checked.policy.schoolName).toBeTruthy();
    expect(checked.policy.contact?.name).toBeTruthy();
    expect(checked.policy).toEqual(policy);
  });

  it('are all in the guide, and the guide names no other', () => {
    const guide = readFileSync('docs/school-policy.md', 'utf8');
    const linked = new Set([...guide.matchAll(/\]\(policies\/([^)]+)\)/g)].map((found) => found[1]));
    expect([...linked].sort()).toEqual([...samples].sort());
    expect(guide).toContain(chromiumId);
    expect(guide).toContain(firefoxId);
  });
});

/** Rows of tables without the spaces a formatter puts in. */
const cells = (text: string): string[][] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^\|[\s|-]+$/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()));

describe('the guide for schools', () => {
  it('has the keys of the schema (npm run school:keys)', () => {
    const guide = readFileSync('docs/school-policy.md', 'utf8');
    const schema = JSON.parse(readFileSync('public/managed-schema.json', 'utf8'));
    expect(cells(withKeys(guide, keysTable(schema)))).toEqual(cells(guide));
  });
});
