import type { Node } from '../../src/detect/pattern';
import type { TokenClass } from './token-class';

interface Firsts {
  /** Words a match can begin with; undefined when any could. */
  words: ReadonlySet<string> | undefined;
  /** The node can match without taking a token, so what follows it may come first. */
  empty: boolean;
}

/** Words a match of the node can begin with, or undefined when it could be any: most starts are ruled out by it. */
export function firstWords(
  node: Node,
  classes: ReadonlyMap<string, TokenClass>,
): ReadonlySet<string> | undefined {
  const { words, empty } = firsts(node, classes);
  return empty ? undefined : words;
}

/** The same for the last words. */
export function lastWords(
  node: Node,
  classes: ReadonlyMap<string, TokenClass>,
): ReadonlySet<string> | undefined {
  return firstWords(
    reversed(node),
    new Map([...namesIn(node)].map((name) => [name, backwards(classes, name)])),
  );
}

function backwards(classes: ReadonlyMap<string, TokenClass>, name: string): TokenClass {
  const { singles, sequences } = classes.get(name) ?? { singles: new Set<string>(), sequences: [] };
  return { singles, sequences: sequences.map((words) => words.slice(-1)) };
}

function reversed(node: Node): Node {
  if (node.is === 'sequence') return { is: 'sequence', nodes: node.nodes.map(reversed).reverse() };
  if (node.is === 'either') return { is: 'either', nodes: node.nodes.map(reversed) };
  if (node.is === 'repeat') return { ...node, node: reversed(node.node) };
  return node;
}

function namesIn(node: Node): Set<string> {
  if (node.is === 'class') return new Set([node.name]);
  if (node.is === 'sequence' || node.is === 'either')
    return new Set(node.nodes.flatMap((part) => [...namesIn(part)]));
  return node.is === 'repeat' ? namesIn(node.node) : new Set();
}

function firsts(node: Node, classes: ReadonlyMap<string, TokenClass>): Firsts {
  switch (node.is) {
    case 'word':
      return { words: new Set([node.word]), empty: false };
    case 'class': {
      const found = classes.get(node.name);
      const longer = found?.sequences.map((words) => words[0] as string) ?? [];
      return { words: new Set([...(found?.singles ?? []), ...longer]), empty: false };
    }
    case 'sequence': {
      let words: ReadonlySet<string> | undefined = new Set<string>();
      for (const part of node.nodes) {
        const first = firsts(part, classes);
        words = union(words, first.words);
        if (!first.empty) return { words, empty: false };
      }
      return { words, empty: true };
    }
    case 'either': {
      const options = node.nodes.map((option) => firsts(option, classes));
      return {
        words: options.map((option) => option.words).reduce(union),
        empty: options.some((option) => option.empty),
      };
    }
    case 'repeat': {
      const first = firsts(node.node, classes);
      return { words: first.words, empty: first.empty || node.min === 0 };
    }
    case 'any':
    case 'not':
      return { words: undefined, empty: false };
    default:
      return { words: new Set(), empty: true };
  }
}

function union(
  a: ReadonlySet<string> | undefined,
  b: ReadonlySet<string> | undefined,
): ReadonlySet<string> | undefined {
  return a && b ? new Set([...a, ...b]) : undefined;
}
