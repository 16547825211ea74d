import type { Node } from '../../src/detect/pattern';

/** Members of a class that are more than one token long. */
export type PhrasesOf = (className: string) => readonly string[];

/**
 * What is wrong with a pattern although it parses: parts that can never match, or that match without taking a word
 * where one was surely meant. Sentences for the person who wrote it; empty when nothing is.
 */
export function problemsOf(node: Node, phrasesOf: PhrasesOf): string[] {
  switch (node.is) {
    case 'sequence':
      return node.nodes.flatMap((part) => problemsOf(part, phrasesOf));
    case 'repeat':
      return problemsOf(node.node, phrasesOf);
    case 'not':
      return [...notProblems(node.node, phrasesOf), ...problemsOf(node.node, phrasesOf)];
    case 'either':
      return [
        ...node.nodes
          .filter(matchesNothing)
          .map(
            (option) => `a branch of ( | ) may not match nothing: "${written(option)}"; write (…)? instead`,
          ),
        ...node.nodes.flatMap((option) => problemsOf(option, phrasesOf)),
      ];
    default:
      return [];
  }
}

/** True when the node can match without taking a token. */
function matchesNothing(node: Node): boolean {
  if (node.is === 'sequence') return node.nodes.every(matchesNothing);
  if (node.is === 'either') return node.nodes.some(matchesNothing);
  if (node.is === 'repeat') return node.min === 0 || matchesNothing(node.node);
  return false;
}

/** `!` takes one token, so a phrase under it excludes nothing. */
function notProblems(node: Node, phrasesOf: PhrasesOf): string[] {
  if (node.is === 'class')
    return phrasesOf(node.name)
      .slice(0, 1)
      .map(
        (phrase) => `#${node.name} under "!" holds phrases ("${phrase}"), and "!" looks at one token only`,
      );
  if (node.is === 'either') return node.nodes.flatMap((option) => notProblems(option, phrasesOf));
  return [];
}

/** The node in the pattern language again, near enough to find the place. */
function written(node: Node): string {
  switch (node.is) {
    case 'word':
      return node.word;
    case 'class':
      return `#${node.name}`;
    case 'any':
      return '.';
    case 'not':
      return `!${written(node.node)}`;
    case 'sequence':
      return node.nodes.map(written).join(' ');
    case 'either':
      return `(${node.nodes.map(written).join('|')})`;
    case 'repeat':
      return `${written(node.node)}${node.min === 0 && node.max === 1 ? '?' : `{${node.min},${node.max}}`}`;
    default:
      return { 'clause-start': '^', 'clause-end': '$', question: '\\?' }[node.is];
  }
}
