/**
 * What taught the weights: messages by themselves; in whole talks, the last lines together, by who wrote them: the person
 * judged (`said`), the child (`answers`) and anybody else (`around`); and single lines of talks that are `unkind`.
 */
export const taughtBy = ['messages', 'unkind', 'said', 'answers', 'around'] as const;
export type TaughtBy = (typeof taughtBy)[number];
