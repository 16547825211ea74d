import type { Lesson } from './read-lessons';

/**
 * What a message by itself is taught by. Not what the child says, nor what comes late in a talk; and of an unkind talk
 * only what is said while all is well: each line of such a talk alone may be anything, which is why it is a talk.
 */
export const messageLessons = (lessons: readonly Lesson[]): Lesson[] =>
  lessons.filter(
    ({ ofTalk, late, unkind, y }) => ofTalk !== 'child' && late === 0 && !(ofTalk && unkind && y === 1),
  );
