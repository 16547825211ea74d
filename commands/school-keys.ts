/** `npm run school:keys`: writes the table of policy keys in docs/school-policy.md from the schema. */
import { readFileSync, writeFileSync } from 'node:fs';
import { keysTable, withKeys } from './school/keys-table';

const file = 'docs/school-policy.md';
const schema = JSON.parse(readFileSync('public/managed-schema.json', 'utf8'));
writeFileSync(file, withKeys(readFileSync(file, 'utf8'), keysTable(schema)));
