import { rulebook } from '../rulebook';

const { before, after, words } = rulebook.disguises.pictures;
const read = new Map(Object.entries(words));
const leads = new Set(before.split(' '));
const follows = new Set(after.split(' '));

/** A picture that may stand for an English word. */
export const isWordPicture = (sign: string): boolean => read.has(sign);

/** The word a picture stands for between these two; nothing where it only decorates. */
export function pictureAsWord(
  sign: string,
  left: string | undefined,
  right: string | undefined,
): string | undefined {
  const word = read.get(sign);
  if (word === undefined) return undefined;
  if (word === 'die' && oneself.has(bare(right))) return 'kill';
  return leads.has(left ?? '') || follows.has(bare(right)) ? word : undefined;
}

/** Before these a skull is what is to be done. */
const oneself = new Set('yourself urself yourselves yaself'.split(' '));

const bare = (word = ''): string => word.replace(/[^a-z]/g, '');
