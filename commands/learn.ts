import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { languages } from '../src/model';
import { type LearnedLanguage, type LearnQuestion, learnWorker } from './learn/learn-question';
import { lessonsDigest } from './learn/lessons-digest';
import { rulesFolder } from './rulebook/read-rules';
import { askThreads } from './threads/ask-threads';

/**
 * Learns how words lean from the cases of `test/corpus` and writes `src/rules/weights/{en,zh}.json`; then tells what
 * the needs of `weights/needs.json` would do, on lessons scored by what was learned from others.
 */
const digest = lessonsDigest();
const learned = await askThreads<LearnQuestion, LearnedLanguage>(
  learnWorker,
  languages.map((language) => ({ task: 'language', language, digest })),
);
for (const { file, lessons, told } of learned) {
  const { language, pieces } = file;
  writeFileSync(path.join(rulesFolder, 'weights', `${language}.json`), `${JSON.stringify(file, null, 1)}\n`);
  console.log(`${language}  ${lessons} lessons, ${Object.keys(pieces).length} pieces`);
  console.log(told);
}
