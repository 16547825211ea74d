import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { readPlist } from './read-plist';
import { readReg, withLists } from './read-reg';

const manifest = JSON.parse(readFileSync('manifest.json', 'utf8'));
export const firefoxId: string = manifest.browser_specific_settings.gecko.id;
// Chromium's id: the first 32 hex digits of the key's SHA-256, written a to p.
export const chromiumId = createHash('sha256')
  .update(Buffer.from(manifest.key, 'base64'))
  .digest('hex')
  .slice(0, 32)
  .replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));

const folder = 'docs/policies';
export const samples = readdirSync(folder);
const read = (file: string): string => readFileSync(`${folder}/${file}`, 'utf8');
const at = (value: unknown, ...path: string[]): unknown =>
  path.reduce<unknown>((inner, name) => (inner as Record<string, unknown> | undefined)?.[name], value);

/** Where each kind of file keeps our policy, and what it says about installing the extension. */
export function readSample(file: string): { policy: unknown; installed: unknown } {
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
      installed: at(top, 'ExtensionSettings', id),
    };
  }
  if (file.endsWith('.plist')) {
    const value = readPlist(read(file));
    if (file === 'chrome-macos-extension.plist') return { policy: value, installed: 'in the other file' };
    const id = file.startsWith('firefox') ? firefoxId : chromiumId;
    return {
      policy: file.startsWith('firefox') ? at(value, '3rdparty', 'Extensions', id) : undefined,
      installed: at(value, 'ExtensionSettings', id),
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
      installed: at(JSON.parse(at(top, 'ExtensionSettings') as string), firefoxId),
    };
  return {
    policy: at(top, '3rdparty', 'extensions', chromiumId, 'policy'),
    installed: at(top, 'ExtensionSettings', chromiumId),
  };
}
