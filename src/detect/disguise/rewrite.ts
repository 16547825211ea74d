import { type Spelling, SpellingBuilder } from '../fold';

/** Rewrites a spelling from left to right, keeping for each unit the place it came from. */
export class Rewriting {
  private readonly builder = new SpellingBuilder();
  private copied = 0;

  constructor(private readonly source: Spelling) {}

  /** `piece` in place of the units from `first` up to `end`; an empty one takes them out. */
  replace(piece: string, first: number, end: number): void {
    const { starts, ends } = this.source;
    this.builder.copy(this.source, this.copied, first);
    this.builder.append(piece, starts[first] as number, ends[end - 1] as number);
    this.copied = end;
  }

  /** The source itself where nothing was replaced. */
  done(): Spelling {
    if (this.copied === 0) return this.source;
    this.builder.copy(this.source, this.copied, this.source.text.length);
    return this.builder.build();
  }
}
