import './rulebook/hold-rulebook';

import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fitTalks } from './learn/fit-talks';
import { howFarTalks } from './learn/how-far-talks';
import { lessonsDigest } from './learn/lessons-digest';
import { readTalks } from './learn/read-talks';
import { rulesFolder } from './rulebook/read-rules';

/**
 * Second half of `npm run learn`, with the weights of words just learned: how what a talk shows leans towards a
 * warning. Writes `src/rules/weights/talk.json`; then tells what needs of `patterns.json` would do, on talks judged by
 * what was learned from others.
 */
const lessons = await readTalks();
const file = {
  $schema: '../talk.schema.json',
  about:
    'How what a talk shows leans towards a warning, learned from the talks in test/corpus by "npm run learn", in hundredths of log-odds.',
  lessons: { count: lessons.length, digest: lessonsDigest() },
  ...fitTalks(lessons),
};
writeFileSync(path.join(rulesFolder, 'weights', 'talk.json'), `${JSON.stringify(file, null, 2)}\n`);
console.log(`${lessons.length} talks, ${Object.keys(file.weights).length} things they show`);
console.log(howFarTalks(lessons));
