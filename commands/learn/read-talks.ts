import path from 'node:path';
import { Listener } from '../../src/detect/listen';
import { emptyMemory, remember } from '../../src/detect/remember';
import { type TalkEvidence, talkEvidence } from '../../src/detect/talk-evidence';
import { taughtBy } from '../../src/detect/taught-by';
import { useWordWeights, WordWeights } from '../../src/detect/word-weights';
import { type Language, languages } from '../../src/model';
import { longChats } from '../measure/as-chats';
import { linesOf } from '../measure/corpus';
import { type LabelledCase, readCase } from '../measure/labelled-case';
import { messagesOf, readDialogueFiles } from '../rulebook/read-dialogues';
import { numberWeights, readPieces } from '../rulebook/word-weights';
import { askThreads } from '../threads/ask-threads';
import { corpusFiles } from './corpus-files';
import { type LearnedPieces, type LearnQuestion, learnWorker } from './learn-question';
import { longTalks } from './long-talks';
import { asTalk, ordinaryChats } from './ordinary-chats';
import { leastLines, sittingOfLine, talkName } from './read-lessons';
import { setsBySitting } from './sets-by-sitting';

/** A sign somebody showed in a talk, and what the talk up to it shows. */
export interface Step {
  /** Index of the message. */
  at: number;
  evidence: TalkEvidence;
}

export interface TalkLesson {
  item: LabelledCase;
  steps: Step[];
  /** Which set it is of, and was read with words learned from the others; of proofs none. */
  set: number | undefined;
  /** Made of several talks: taught, and not counted among those that tell how good the learning is. */
  long: boolean;
}

export const folds = 3;

const stepsOf = ({ messages }: LabelledCase): Step[] => {
  const listener = new Listener();
  let memory = emptyMemory();
  const steps: Step[] = [];
  for (const [at, message] of messages.entries())
    for (const report of listener.hear(message, true)) {
      memory = remember(memory, report);
      if (report.talk && report.author.role === 'other')
        steps.push({ at, evidence: talkEvidence(memory, report) });
    }
  return steps;
};

/** The dialogues that prove the patterns: short, and each as clear as can be. */
const proofs = (): LabelledCase[] =>
  languages.flatMap((language) =>
    readDialogueFiles(language).flatMap(({ content }) =>
      content.dialogues.map((dialogue) => ({
        id: dialogue.id,
        language,
        label: content.pattern,
        y: dialogue.warns ? (1 as const) : (0 as const),
        kinds: [],
        ...(dialogue.warns ? { notBefore: dialogue.warns.from - 1, by: dialogue.warns.by - 1 } : {}),
        messages: messagesOf(dialogue),
      })),
    ),
  );

/** A talk and the names its lines have among the lessons for words. */
interface Named {
  names: string[];
  /** The letter of its sitting; the first two have none. */
  sitting: string;
  item: LabelledCase;
  /** Made of ordinary lines, and no talk anybody wrote. */
  made: boolean;
}

/** Every whole talk in `test/corpus` that may be learned from; what is held is not. */
const wholeTalks = (): Named[] =>
  corpusFiles().flatMap(({ file }) =>
    linesOf({ name: path.basename(file), file, origin: 'seen' })
      .map(readCase)
      .filter(({ messages }) => messages.length >= leastLines)
      .map((item) => ({
        names: [talkName(file, item)],
        sitting: sittingOf(file),
        item,
        made: false,
      })),
  );

const sittingOf = (file: string): string => /-([a-z]{1,2})\./.exec(file)?.[1] ?? '';

/** As long as ordinary private messages are measured as chats. */
const chatLength = Math.max(...Object.values(longChats).map(({ lines }) => lines));

/** Ordinary lines of each file as long chats in which nothing is meant. */
const chatsOfOrdinary = (): Named[] =>
  corpusFiles()
    .filter(({ file }) => /-ordinary/.test(file))
    .flatMap(({ file }) => {
      const name = path.basename(file);
      const lines = linesOf({ name, file, origin: 'seen' }).map(readCase);
      return ordinaryChats(lines, chatLength).map((chat, at) => ({
        names: [...new Set(chat.map(({ said }) => sittingOfLine(name, said)))],
        sitting: sittingOf(file),
        item: asTalk(chat, `${name} ${at}`),
        made: true,
      }));
    });

/**
 * What every talk shows at each sign. The lines of a talk teach how words lean, and would lean too far in it and in others
 * of the same hands; so each is read with words learned from other sittings, as it would be in the world. The words that
 * ship are in use again afterwards.
 */
export async function readTalks(): Promise<TalkLesson[]> {
  const talks = [...wholeTalks(), ...chatsOfOrdinary()];
  const proved = proofs().map((item) => ({ item, steps: stepsOf(item), set: undefined, long: false }));
  const sets = setsBySitting(talks, folds);
  const words = await wordsWithout(sets);
  const lessons: TalkLesson[] = [];
  for (const [fold, set] of sets.entries()) {
    for (const language of languages) weighBy(language, words[fold]?.[language] as LearnedPieces);
    lessons.push(
      ...set.map(({ item, made }) => ({ item, steps: stepsOf(item), set: fold, long: made })),
      ...languages.flatMap((language) => longLessons(set, language, fold)),
    );
  }
  for (const language of languages) weighBy(language, readPieces(language));
  return [...lessons, ...proved];
}

/** Long chats out of the talks of one set, read with the words in use. */
const longLessons = (set: readonly Named[], language: Language, fold: number): TalkLesson[] =>
  longTalks(set.filter(({ item, made }) => item.language === language && !made).map(({ item }) => item)).map(
    ({ item, from }) => ({
      item,
      steps: stepsOf(item).filter(({ at }) => at >= from),
      set: fold,
      long: true,
    }),
  );

/** For each set of talks, by language, the words learned from everything else. */
async function wordsWithout(sets: readonly Named[][]): Promise<Record<Language, LearnedPieces>[]> {
  const questions = sets.flatMap((set) => {
    const aside = new Set(set.flatMap(({ names }) => names));
    return languages.map((language): LearnQuestion => ({ task: 'pieces', language, aside }));
  });
  const answers = await askThreads<LearnQuestion, LearnedPieces>(learnWorker, questions);
  return sets.map(
    (_, fold) =>
      Object.fromEntries(
        languages.map((language, at) => [language, answers[fold * languages.length + at]]),
      ) as Record<Language, LearnedPieces>,
  );
}

function weighBy(language: Language, written: LearnedPieces): void {
  for (const by of taughtBy) {
    const { pieces, weights } = numberWeights(written[by]);
    useWordWeights(language, by, new WordWeights(Uint32Array.from(pieces), Uint32Array.from(weights)));
  }
}
