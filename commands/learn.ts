import './rulebook/hold-rulebook';

import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { languages } from '../src/model';
import { fitLanguage, scoreApart } from './learn/fit-language';
import { howFar } from './learn/how-far';
import { lessonsDigest } from './learn/lessons-digest';
import { readLessons } from './learn/read-lessons';
import { rulesFolder } from './rulebook/read-rules';

/**
 * Learns how words lean from the cases of `test/corpus` and writes `src/rules/weights/{en,zh}.json`; then tells what
 * the needs of `weights/needs.json` would do, on lessons scored by what was learned from others.
 */
const lessons = readLessons();
const digest = lessonsDigest();
for (const language of languages) {
  const own = lessons.filter((lesson) => lesson.language === language);
  const file = fitLanguage(own, language, digest);
  writeFileSync(path.join(rulesFolder, 'weights', `${language}.json`), `${JSON.stringify(file, null, 1)}\n`);
  console.log(`${language}  ${own.length} lessons, ${Object.keys(file.pieces).length} pieces`);
  scoreApart(own);
  console.log(howFar(own, language));
}
