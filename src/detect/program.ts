/**
 * A compiled pattern: pairs of numbers, what to do and with what. Made by `commands/make-rulebook.ts`, run by
 * `match-tokens.ts`; it has no backward jumps, so a run ends after at most its own length in steps.
 */
export const op = {
  done: 0,
  /** The token is that word. */
  word: 1,
  /** The token is in that set, or is not. */
  set: 2,
  notSet: 3,
  any: 4,
  /** Any token, also the first of a new sentence. */
  cross: 5,
  /** The token, or several, are a member of that class. */
  class: 6,
  /** Go on with the next instruction; should that fail, with the one named. */
  split: 7,
  jump: 8,
  /** The next token must be in that set; nothing is taken. Spares trying branch after branch. */
  peek: 9,
  clauseStart: 10,
  clauseEnd: 11,
  question: 12,
} as const;

/** Added to an instruction that takes a token: it follows a `...`, so the token may begin a new sentence. */
export const mayCross = 16;

/** Added to an instruction that can be come to in several ways: only there is a memory of what was tried worth its time. */
export const meets = 32;

/** What an instruction does, without what is added to it. */
export const deed = (whole: number): number => whole & (mayCross - 1);

/** Instructions up to `class` but `done` take a token, or several. */
export const takesToken = (what: number): boolean => what !== op.done && what <= op.class;
