import './rulebook/hold-rulebook';

import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { languages } from '../src/model';
import { fitTalks } from './learn/fit-talks';
import { howFarTalks } from './learn/how-far-talks';
import { type LearnedLines, type LearnQuestion, learnWorker } from './learn/learn-question';
import { lessonsDigest } from './learn/lessons-digest';
import { readTalks } from './learn/read-talks';
import { rulesFolder } from './rulebook/read-rules';
import { askThreads } from './threads/ask-threads';

/**
 * Second half of `npm run learn`, with the weights of words just learned: how lines lean within a talk, and how what a talk
 * shows leans towards a warning. Writes `src/rules/weights/lines-{en,zh}.json` and `talk.json`; then tells what needs of
 * `patterns.json` would do, on talks judged by what was learned from others.
 */
const digest = lessonsDigest();
const lines = await askThreads<LearnQuestion, LearnedLines>(
  learnWorker,
  languages.map((language) => ({ task: 'lines', language, digest })),
);
for (const file of lines) {
  const { language, unkind, said, answers, around } = file;
  writeFileSync(
    path.join(rulesFolder, 'weights', `lines-${language}.json`),
    `${JSON.stringify(file, null, 1)}\n`,
  );
  const pieces = [unkind, said, answers, around].map((written) => Object.keys(written).length);
  console.log(
    `${language}  pieces of unkind lines; of what is said, answered and said around: ${pieces.join(', ')}`,
  );
}

const lessons = await readTalks();
const file = {
  $schema: '../talk.schema.json',
  about:
    'How what a talk shows leans towards a warning, learned from the talks in test/corpus by "npm run learn", in hundredths of log-odds.',
  lessons: { count: lessons.length, digest },
  ...fitTalks(lessons),
};
writeFileSync(path.join(rulesFolder, 'weights', 'talk.json'), `${JSON.stringify(file, null, 2)}\n`);
console.log(`${lessons.length} talks, ${Object.keys(file.weights).length} things they show`);
console.log(howFarTalks(lessons));
