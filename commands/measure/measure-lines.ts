import { readCase } from './labelled-case';
import { type Note, noteOf, type Wanted } from './note';
import { outcomeOf } from './outcome';
import { count, emptyTally, type Tally } from './tally';

export interface Measured {
  tally: Tally;
  notes: Note[];
  /** Time spent reading, in milliseconds. */
  took: number;
}

/** Measures some lines of a corpus. The whole is the sum of its parts, whoever measures them in whatever order. */
export function measureLines(lines: readonly string[], wanted: Wanted): Measured {
  const started = performance.now();
  const tally = emptyTally();
  const notes: Note[] = [];
  const room = { miss: wanted.misses, false: wanted.falses };
  for (const line of lines) {
    const item = readCase(line);
    if (wanted.only && !item.label.includes(wanted.only)) continue;
    const outcome = outcomeOf(item);
    count(tally, item, outcome);
    const note = noteOf(item, outcome, wanted);
    if (note && room[note.sort]-- > 0) notes.push(note);
  }
  return { tally, notes, took: performance.now() - started };
}
