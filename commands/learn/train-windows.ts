import { type Side, sides, windowBegins } from '../../src/detect/talk-window';
import type { Window } from './talk-windows';
import type { Training } from './train-weights';

/** A line as the numbers of its pieces; each piece counts for `scale`. */
export interface LinePieces {
  pieces: readonly number[];
  scale: number;
}

const rate = 0.5;

/**
 * Logistic regression as `trainWeights`, for talks: each side has weights of its own for the pieces of its lines, and all are
 * learned together. A line stands in many windows, so it is weighed once a round, and what its windows missed is gathered
 * before its pieces are told.
 */
export function trainWindows(
  lines: readonly LinePieces[],
  windows: readonly Window[],
  pieces: number,
  { rounds, shrink }: Training,
): Record<Side, Float64Array> {
  const tables = sides.map((_, side) => new SideWeights(lines, windows, side, pieces, shrink));
  const { starts, line, side, share } = inRow(windows);
  const leans = sides.map(() => new Float64Array(lines.length));
  const wrongs = sides.map(() => new Float64Array(lines.length));
  for (let round = 0; round < rounds; round++) {
    for (const [at, table] of tables.entries()) {
      table.weigh(leans[at] as Float64Array);
      wrongs[at]?.fill(0);
    }
    for (const [at, { y }] of windows.entries()) {
      const start = starts[at] as number;
      const end = starts[at + 1] as number;
      let sum = windowBegins / 100;
      for (let i = start; i < end; i++)
        sum +=
          (share[i] as number) * ((leans[side[i] as number] as Float64Array)[line[i] as number] as number);
      const wrong = 1 / (1 + Math.exp(-sum)) - y;
      for (let i = start; i < end; i++) {
        const missed = wrongs[side[i] as number] as Float64Array;
        missed[line[i] as number] = (missed[line[i] as number] as number) + wrong * (share[i] as number);
      }
    }
    for (const [at, table] of tables.entries()) table.learn(wrongs[at] as Float64Array);
  }
  return Object.fromEntries(sides.map((name, at) => [name, tables[at]?.weights])) as Record<
    Side,
    Float64Array
  >;
}

/** The weights of one side and the lines it is met in. */
class SideWeights {
  readonly weights: Float64Array;
  private readonly slope: Float64Array;
  private readonly seen: Float64Array;
  private readonly met: number[];

  constructor(
    private readonly lines: readonly LinePieces[],
    windows: readonly Window[],
    side: number,
    pieces: number,
    private readonly shrink: number,
  ) {
    this.weights = new Float64Array(pieces);
    this.slope = new Float64Array(pieces);
    this.seen = new Float64Array(pieces).fill(1e-8);
    const met = new Set<number>();
    for (const { lines: those } of windows)
      for (const { line, side: whose } of those) if (whose === sides[side]) met.add(line);
    this.met = [...met].sort((a, b) => a - b);
  }

  weigh(leans: Float64Array): void {
    for (const at of this.met) {
      const { pieces, scale } = this.lines[at] as LinePieces;
      let sum = 0;
      for (const piece of pieces) sum += this.weights[piece] as number;
      leans[at] = sum * scale;
    }
  }

  learn(wrongs: Float64Array): void {
    const { weights, slope, seen, shrink } = this;
    for (let i = 0; i < weights.length; i++) slope[i] = shrink * (weights[i] as number);
    for (const at of this.met) {
      const { pieces, scale } = this.lines[at] as LinePieces;
      const wrong = (wrongs[at] as number) * scale;
      for (const piece of pieces) slope[piece] = (slope[piece] as number) + wrong;
    }
    for (let i = 0; i < weights.length; i++) {
      const step = slope[i] as number;
      seen[i] = (seen[i] as number) + step * step;
      weights[i] = (weights[i] as number) - (rate * step) / Math.sqrt(seen[i] as number);
    }
  }
}

/** The lines of all windows one behind the other, for speed: those of window `n` begin at `starts[n]`. */
function inRow(windows: readonly Window[]) {
  const starts = new Int32Array(windows.length + 1);
  for (const [at, { lines }] of windows.entries()) starts[at + 1] = (starts[at] as number) + lines.length;
  const size = starts[windows.length] as number;
  const line = new Int32Array(size);
  const side = new Uint8Array(size);
  const share = new Float64Array(size);
  for (const [at, { lines }] of windows.entries())
    for (const [i, one] of lines.entries()) {
      const place = (starts[at] as number) + i;
      line[place] = one.line;
      side[place] = sides.indexOf(one.side);
      share[place] = one.share;
    }
  return { starts, line, side, share };
}
