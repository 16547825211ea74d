import { rulebook } from '../rulebook';

const { before, after, selves, toSelves, words } = rulebook.disguises.pictures;
const read = new Map(Object.entries(words));
const leads = new Set(before.split(' '));
const follows = new Set(after.split(' '));
const oneself = new Set(selves.split(' '));
const readToSelves = new Map(Object.entries(toSelves));

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
  const next = bare(right);
  if (oneself.has(next) && readToSelves.has(sign)) return readToSelves.get(sign);
  return leads.has(left ?? '') || follows.has(next) ? word : undefined;
}

const bare = (word = ''): string => word.replace(/[^a-z]/g, '');
