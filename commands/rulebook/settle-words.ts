import type { Node } from '../../src/detect/pattern';

/** The pattern with every word as the tokens it is read as, and without branches that stand there twice. */
export function settleWords(node: Node, tokensOf: (word: string) => readonly string[]): Node {
  switch (node.is) {
    case 'word': {
      const words = tokensOf(node.word).map((word) => ({ is: 'word' as const, word }));
      if (words.length === 0) throw new Error(`"${node.word}" is never read as a word`);
      return words.length === 1 ? (words[0] as Node) : { is: 'sequence', nodes: words };
    }
    case 'sequence':
      return { is: 'sequence', nodes: flat(node.nodes.map((part) => settleWords(part, tokensOf))) };
    case 'either': {
      const options = node.nodes.map((option) => settleWords(option, tokensOf));
      const distinct = [...new Map(options.map((option) => [JSON.stringify(option), option])).values()];
      return distinct.length === 1 ? (distinct[0] as Node) : { is: 'either', nodes: distinct };
    }
    case 'repeat':
      return { ...node, node: settleWords(node.node, tokensOf) };
    case 'not':
      return { is: 'not', node: settleWords(node.node, tokensOf) };
    default:
      return node;
  }
}

/** Words in a row are found together only where they stand in one sequence. */
function flat(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node) => (node.is === 'sequence' ? node.nodes : [node]));
}
