import '../rulebook/hold-rulebook';
import { parentPort } from 'node:worker_threads';
import type { Language } from '../../src/model';
import { fitLanguage, piecesOf, scoreApart } from './fit-language';
import { allLinePieces, fitLines } from './fit-lines';
import { howFar } from './how-far';
import type { LearnedLanguage, LearnedPieces, LearnQuestion } from './learn-question';
import { messageLessons } from './message-lessons';
import { type Lesson, readLessons } from './read-lessons';

let all: Lesson[] | undefined;
const lessonsIn = (language: Language): Lesson[] => {
  all ??= readLessons();
  return all.filter((lesson) => lesson.language === language);
};

function learnLanguage(language: Language, digest: string): LearnedLanguage {
  const own = messageLessons(lessonsIn(language));
  const file = fitLanguage(own, language, digest);
  scoreApart(own);
  return { file, lessons: own.length, told: howFar(own, language) };
}

function learnPieces(language: Language, aside: ReadonlySet<string>): LearnedPieces {
  const lessons = lessonsIn(language).filter(({ sitting }) => !aside.has(sitting));
  return { messages: piecesOf(messageLessons(lessons)), ...allLinePieces(lessons, language) };
}

/** One of several threads that learn how words lean. */
parentPort?.on('message', (question: LearnQuestion) => {
  const { language } = question;
  if (question.task === 'language') parentPort?.postMessage(learnLanguage(language, question.digest));
  if (question.task === 'lines')
    parentPort?.postMessage(fitLines(lessonsIn(language), language, question.digest));
  if (question.task === 'pieces') parentPort?.postMessage(learnPieces(language, question.aside));
});
