import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/** Answers one question: in a thread, or here. */
export type Ask<Question, Answer> = (question: Question) => Promise<Answer>;

interface Thread<Question, Answer> {
  ask: Ask<Question, Answer>;
  end: () => Promise<unknown>;
}

/** With Node 20 a thread does not inherit the loader for TypeScript, so it registers its own. */
const starting = (entry: string): string =>
  `import('tsx/esm/api').then(({ register }) => { register(); return import('${entry}'); })`;

function startThread<Question, Answer>(entry: string): Thread<Question, Answer> {
  const worker = new Worker(starting(entry), { eval: true });
  const ask: Ask<Question, Answer> = (question) =>
    new Promise((resolve, reject) => {
      worker.once('error', reject);
      worker.once('message', (answer: Answer) => {
        worker.off('error', reject);
        resolve(answer);
      });
      worker.postMessage(question);
    });
  return { ask, end: () => worker.terminate() };
}

/** Each of `hands` takes the next question as soon as it is free; answers come back in the order of the questions. */
export async function inOrder<Question, Answer>(
  questions: readonly Question[],
  hands: readonly Ask<Question, Answer>[],
  answered: (question: Question) => void = () => {},
): Promise<Answer[]> {
  const answers: Answer[] = [];
  let next = 0;
  const work = async (ask: Ask<Question, Answer>): Promise<void> => {
    for (let at = next++; at < questions.length; at = next++) {
      const question = questions[at] as Question;
      answers[at] = await ask(question);
      answered(question);
    }
  };
  await Promise.all(hands.map(work));
  return answers;
}

/** Asks a file that answers messages (`parentPort`), on as many threads as there are cores, or `threads`. */
export async function askThreads<Question, Answer>(
  entry: string,
  questions: readonly Question[],
  answered?: (question: Question) => void,
  threads = availableParallelism(),
): Promise<Answer[]> {
  const started = Array.from({ length: Math.min(threads, questions.length) }, () =>
    startThread<Question, Answer>(entry),
  );
  try {
    return await inOrder(
      questions,
      started.map(({ ask }) => ask),
      answered,
    );
  } finally {
    await Promise.all(started.map(({ end }) => end()));
  }
}
