import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { contextKinds, groomingKinds, harassmentKinds, probeKinds } from '../../src/model';
import ruleSchema from '../../src/rules/rule.schema.json';
import { filesUnder } from '../architecture/source-file';
import { schemaErrors } from '../help/schema-errors';

const files = filesUnder('src/rules', /\.json$/)
  .filter((file) => !file.endsWith('.schema.json') && !file.includes('/compiled/'))
  .map((file) => ({ file, content: JSON.parse(readFileSync(file, 'utf8')) as { $schema?: string } }))
  .filter(({ content }) => content.$schema);

it('every file follows the schema it names, so that an editor can guide whoever writes it', () => {
  expect(files.length).toBeGreaterThan(100);
  const wrong = files.flatMap(({ file, content }) => {
    const schema = join(dirname(file), content.$schema as string);
    if (!existsSync(schema)) return [`${file}: there is no ${schema}`];
    const read = JSON.parse(readFileSync(schema, 'utf8'));
    return schemaErrors(read, read, content).map((error) => `${file} ${error}`);
  });
  expect(wrong).toEqual([]);
});

it('the schema of rules knows the cues of the vocabulary and no others', () => {
  expect(ruleSchema.properties.cue.enum).toEqual([
    ...harassmentKinds,
    ...groomingKinds,
    ...probeKinds,
    ...contextKinds,
  ]);
});
