import type { TokenClass } from './compile-pattern';
import type { Node } from './pattern';

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
