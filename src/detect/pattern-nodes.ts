/**
 * A pattern as the packed book holds it: a tree of numbered nodes, each kept once however many patterns share it. The
 * first number of a node is its kind, the others are what stands here.
 */
export const nodeKind = {
  /** number of the word */
  word: 0,
  /** number of a set */
  set: 1,
  notSet: 2,
  any: 3,
  /** any token, also the first of a new sentence */
  cross: 4,
  /** number of a class that has members of several words */
  class: 5,
  /** nodes, one after the other */
  sequence: 6,
  /** nodes, one of them */
  either: 7,
  /** least and most times, node */
  repeat: 8,
  clauseStart: 9,
  clauseEnd: 10,
  question: 11,
} as const;

/** Whether the number at that place of a node is another node: told by how far before this one it stands. */
export const isPart = (kind: number, at: number): boolean =>
  at > 0 &&
  (kind === nodeKind.sequence || kind === nodeKind.either || (kind === nodeKind.repeat && at === 3));

/** Nodes are numbered from 1. */
export interface NodeTable {
  node(number: number): ArrayLike<number>;
}
