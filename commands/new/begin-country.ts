import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { writeJson } from './begin-rule';

const country = (code: string, name: string, today: string) => ({
  $schema: '../help.schema.json',
  code,
  name: {
    native:
      'NEXT 1: write the name as its people write it, in English and in Chinese, and its time zones, here and in time-zones.json',
    en: name,
    zh: name,
  },
  reportLanguage: 'en',
  timeZone: 'Etc/UTC',
  primary: { emergency: `${code.toLowerCase()}-emergency` },
  entries: [
    {
      id: `${code.toLowerCase()}-emergency`,
      name: { native: '000', en: 'Emergency', zh: '紧急求助' },
      kind: 'emergency',
      also: ['police'],
      channels: [{ type: 'phone', value: '000', verified: false }],
      languages: ['en'],
      cost: 'unknown',
      anonymous: 'unknown',
      audience: ['minor', 'guardian', 'teacher'],
      for: ['danger-now', 'threat', 'self-harm'],
      notes: {
        en: 'NEXT 3: write what to know before calling, then add a child helpline and a crisis line in the same way and name them in primary',
        zh: 'NEXT 3: 写上打之前要知道的事，再照样加上儿童热线和危机热线，并写进 primary',
      },
      checkedOn: today,
      checkedHow: 'sources',
      source:
        'NEXT 2: replace 000 by the number, and say from which page you have it; mark weak what is weak',
      confidence: 'weak',
    },
  ],
});

function edit(file: string, change: (text: string) => string): void {
  const before = readFileSync(file, 'utf8');
  const after = change(before);
  if (after === before)
    throw new Error(`${file} looks otherwise than expected; list the country there by hand.`);
  writeFileSync(file, after);
}

/** Makes the file of a country and lists it wherever countries are listed. */
export function beginCountry(root: string, [code, ...words]: string[]): string[] {
  const name = words.join(' ');
  if (!/^[A-Z]{2}$/.test(code ?? '') || !name)
    throw new Error('npm run new -- country CODE NAME, for example: country SE Sweden');
  const help = path.join(root, 'src', 'help');
  const lower = (code as string).toLowerCase();
  const file = path.join(help, 'countries', `${lower}.json`);
  if (existsSync(file)) throw new Error(`src/help/countries/${lower}.json is there already.`);
  writeJson(file, country(code as string, name, new Date().toISOString().slice(0, 10)));
  // Some codes are words of the language (in, is, do), so the name of the import is never the bare code.
  edit(path.join(help, 'directory.ts'), (text) =>
    text
      .replace(/^import eu from/m, `import ${lower}Country from './countries/${lower}.json';\nimport eu from`)
      .replace(/eu, intl\]/, `${lower}Country, eu, intl]`),
  );
  edit(path.join(help, 'help-entry.ts'), (text) => text.replace("  'EU',\n", `  '${code}',\n  'EU',\n`));
  return [file, path.join(help, 'directory.ts'), path.join(help, 'help-entry.ts')];
}
