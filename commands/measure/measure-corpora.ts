import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type Corpus, linesOf } from './corpus';
import type { Measured } from './measure-lines';
import type { Note, Wanted } from './note';
import { addUp, emptyTally, type Tally } from './tally';

export interface MeasuredCorpus {
  corpus: Corpus;
  tally: Tally;
  notes: Note[];
  took: number;
}

interface Share {
  corpus: number;
  lines: string[];
}

/** Characters handed to a thread at once: long enough to be worth sending, short enough to end together. */
const shareSize = 200_000;
/** Below this, starting threads costs more than it saves. */
const worthThreads = 600_000;

function sharesOf(corpora: readonly Corpus[]): Share[] {
  return corpora.flatMap((corpus, at) => {
    const shares: Share[] = [];
    let size = shareSize;
    for (const line of linesOf(corpus)) {
      if (size >= shareSize) {
        shares.push({ corpus: at, lines: [] });
        size = 0;
      }
      shares.at(-1)?.lines.push(line);
      size += line.length;
    }
    return shares;
  });
}

type Measure = (share: Share) => Promise<Measured>;

// With Node 20 a thread does not inherit the loader for TypeScript, so it registers its own.
const entry = new URL('./measure-worker.ts', import.meta.url).href;
const start = `import('tsx/esm/api').then(({ register }) => { register(); return import('${entry}'); })`;

function thread(wanted: Wanted): { measure: Measure; end: () => Promise<unknown> } {
  const worker = new Worker(start, { eval: true });
  const measure: Measure = ({ lines }) =>
    new Promise((resolve, reject) => {
      worker.once('error', reject);
      worker.once('message', (measured: Measured) => {
        worker.off('error', reject);
        resolve(measured);
      });
      worker.postMessage({ lines, wanted });
    });
  return { measure, end: () => worker.terminate() };
}

async function here(wanted: Wanted): Promise<Measure> {
  const { measureLines } = await import('./measure-lines');
  return async ({ lines }) => measureLines(lines, wanted);
}

/** Each of `hands` takes the next share as soon as it is free; answers come back in the order of the shares. */
async function inOrder(
  shares: Share[],
  hands: Measure[],
  done: (cases: number) => void,
): Promise<Measured[]> {
  const answers: Measured[] = [];
  let next = 0;
  const work = async (measure: Measure): Promise<void> => {
    for (let at = next++; at < shares.length; at = next++) {
      const share = shares[at] as Share;
      answers[at] = await measure(share);
      done(share.lines.length);
    }
  };
  await Promise.all(hands.map(work));
  return answers;
}

/** Measures every corpus on all cores; the same corpora give the same counts, however many threads there are. */
export async function measureCorpora(
  corpora: readonly Corpus[],
  wanted: Wanted,
  progress: (done: number, all: number) => void = () => {},
  { threads = availableParallelism(), worth = worthThreads } = {},
): Promise<MeasuredCorpus[]> {
  const shares = sharesOf(corpora);
  const all = shares.reduce((sum, { lines }) => sum + lines.length, 0);
  let done = 0;
  const tell = (cases: number): void => {
    done += cases;
    progress(done, all);
  };
  const size = shares.reduce((sum, { lines }) => sum + lines.reduce((all, line) => all + line.length, 0), 0);
  const many = threads > 1 && size > worth ? Math.min(threads, shares.length) : 0;
  const workers = Array.from({ length: many }, () => thread(wanted));
  const hands = many > 0 ? workers.map(({ measure }) => measure) : [await here(wanted)];
  try {
    const answers = await inOrder(shares, hands, tell);
    return corpora.map((corpus, at) =>
      gather(
        corpus,
        answers.filter((_, i) => shares[i]?.corpus === at),
        wanted,
      ),
    );
  } finally {
    await Promise.all(workers.map(({ end }) => end()));
  }
}

function gather(corpus: Corpus, parts: readonly Measured[], wanted: Wanted): MeasuredCorpus {
  const tally = parts.reduce((sum, part) => addUp(sum, part.tally), emptyTally());
  const notes = parts.flatMap((part) => part.notes);
  const first = (sort: Note['sort'], most: number): Note[] =>
    notes.filter((note) => note.sort === sort).slice(0, most);
  return {
    corpus,
    tally,
    notes: [...first('miss', wanted.misses), ...first('false', wanted.falses)],
    took: parts.reduce((sum, part) => sum + part.took, 0),
  };
}
