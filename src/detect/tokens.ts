/** What stands between a token and the one before it: nothing or a space, a comma, the end of a sentence. */
export const gap = { none: 0, clause: 1, sentence: 2 } as const;
export type Gap = (typeof gap)[keyof typeof gap];

/** One unit of matching: an English word, a Chinese character, a Latin run in Chinese, an emoji. */
export interface Token {
  text: string;
  /** Offsets into the text that was tokenised. */
  start: number;
  end: number;
  before: Gap;
  /** The sentence this token is in ends with a question mark. */
  asked: boolean;
}
