import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { writeJson } from './begin-rule';

const camel = (name: string): string =>
  name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

const siteFile = (name: string, host: string): string => `import type { Site } from '../site';

// NEXT 3: write selectors until npm test -- sites reads what messages.json says; src/sites/site.ts explains each
export const ${camel(name)}: Site = {
  name: '${name}',
  hosts: ['${host}'],
  // Where the host has other pages too, say by path which are meant: address: /^\\/messages/,
  shape: 'chat',
  container: '[data-not-written-yet]',
  messages: ['[data-not-written-yet]'],
  text: {},
  conversation: {},
  confirmedOn: '',
  basis: '',
  candidates: true,
};
`;

const page = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>NEXT 1: put the part of the page that holds messages here, with invented people and words</title></head>
<body></body></html>
`;

/** Lists the site in the order of the alphabet, as import and as entry. */
function listSite(file: string, name: string): void {
  const lines = readFileSync(file, 'utf8').split('\n');
  const insert = (line: string, isPeer: (line: string) => boolean): void => {
    const peers = lines.map((text, at) => ({ text, at })).filter(({ text }) => isPeer(text));
    const after = peers.filter(({ text }) => text < line).at(-1);
    lines.splice(after ? after.at + 1 : (peers[0]?.at ?? 0), 0, line);
  };
  insert(`import { ${camel(name)} } from './${name}/site';`, (line) =>
    /^import \{ \w+ \} from '\.\/[\w-]+\/site';/.test(line),
  );
  insert(`  ${camel(name)},`, (line) => /^ {2}\w+,$/.test(line));
  writeFileSync(file, lines.join('\n'));
}

/** Makes the folder of a site: frozen page, what must be read, selectors. */
export function beginSite(root: string, [name, host]: string[]): string[] {
  if (!/^[a-z][a-z0-9-]*$/.test(name ?? '') || !host)
    throw new Error('npm run new -- site NAME HOST, for example: site some-chat chat.example.org');
  const folder = path.join(root, 'src', 'sites', name as string);
  if (existsSync(folder)) throw new Error(`src/sites/${name} is there already.`);
  mkdirSync(folder);
  const at = (file: string): string => path.join(folder, file);
  writeFileSync(at('page.html'), page);
  writeJson(at('messages.json'), {
    address: `https://${host}/`,
    title: '',
    messages: [
      {
        role: 'other',
        name: 'NEXT 2: list what must be read: role (self, other, unknown), name and text',
        text: '',
      },
    ],
  });
  writeFileSync(at('site.ts'), siteFile(name as string, host));
  const list = path.join(root, 'src', 'sites', 'all-sites.ts');
  listSite(list, name as string);
  return [at('page.html'), at('messages.json'), at('site.ts'), list];
}
