import { availableParallelism } from 'node:os';
import { askThreads, inOrder } from '../threads/ask-threads';
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

/** What a thread of `measure-worker.ts` is asked. */
export interface MeasureQuestion extends Share {
  wanted: Wanted;
}

const entry = new URL('./measure-worker.ts', import.meta.url).href;

async function here({ lines, wanted }: MeasureQuestion): Promise<Measured> {
  const { measureLines } = await import('./measure-lines');
  return measureLines(lines, wanted);
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
  const tell = ({ lines }: MeasureQuestion): void => {
    done += lines.length;
    progress(done, all);
  };
  const size = shares.reduce((sum, { lines }) => sum + lines.reduce((all, line) => all + line.length, 0), 0);
  const questions = shares.map((share): MeasureQuestion => ({ ...share, wanted }));
  const answers =
    threads > 1 && size > worth
      ? await askThreads<MeasureQuestion, Measured>(entry, questions, tell, threads)
      : await inOrder(questions, [here], tell);
  return corpora.map((corpus, at) =>
    gather(
      corpus,
      answers.filter((_, i) => shares[i]?.corpus === at),
      wanted,
    ),
  );
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
