/** Members of a class: single tokens, longer ones as sequences of tokens. */
export interface TokenClass {
  singles: ReadonlySet<string>;
  sequences: readonly (readonly string[])[];
}
