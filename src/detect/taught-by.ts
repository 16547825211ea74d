/**
 * What taught the weights: messages by themselves, and lines of talks; or in whole talks what others say (`talk`), what
 * they say in talks that are unkind (`unkind`), and what the child answers (`answers`): there a line says more than alone.
 */
export const taughtBy = ['messages', 'talk', 'unkind', 'answers'] as const;
export type TaughtBy = (typeof taughtBy)[number];
