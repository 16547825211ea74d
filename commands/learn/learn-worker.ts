import '../rulebook/hold-rulebook';
import { parentPort } from 'node:worker_threads';
import type { Language } from '../../src/model';
import { fitLanguage, piecesOf, scoreApart } from './fit-language';
import { howFar } from './how-far';
import type { LearnedLanguage, LearnedPieces, LearnQuestion } from './learn-question';
import { type Lesson, readLessons } from './read-lessons';

let all: Lesson[] | undefined;
const lessonsIn = (language: Language): Lesson[] => {
  all ??= readLessons();
  return all.filter((lesson) => lesson.language === language);
};

function learnLanguage(language: Language, digest: string): LearnedLanguage {
  const own = lessonsIn(language);
  const file = fitLanguage(own, language, digest);
  scoreApart(own);
  return { file, lessons: own.length, told: howFar(own, language) };
}

const learnPieces = (language: Language, aside: ReadonlySet<string>): LearnedPieces =>
  piecesOf(lessonsIn(language).filter(({ sitting }) => !aside.has(sitting)));

/** One of several threads that learn how words lean. */
parentPort?.on('message', (question: LearnQuestion) => {
  const { language } = question;
  parentPort?.postMessage(
    question.task === 'language'
      ? learnLanguage(language, question.digest)
      : learnPieces(language, question.aside),
  );
});
