import { bookMembers } from './book-members';
import { PatternCompiler, type Program } from './compile-pattern';
import { bookNumbers, startsOf } from './rulebook';

const { nodeSizes, nodeNumbers } = bookNumbers;
const nodeStarts = startsOf(nodeSizes);

const compiler = new PatternCompiler(
  { node: (number) => nodeNumbers.subarray(nodeStarts[number - 1], nodeStarts[number]) },
  bookMembers,
);
const programs: (Program | undefined)[] = Array.from({ length: nodeSizes.length + 1 });

/** The program of a pattern of the book, compiled when it is first needed: most never are. */
export function programOf(pattern: number): Program {
  const known = programs[pattern];
  if (known) return known;
  const made = compiler.compile(pattern);
  programs[pattern] = made;
  return made;
}
