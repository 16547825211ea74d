import type { Node } from '../../src/detect/pattern';
import type { Language } from '../../src/model';

/**
 * Words one of which must stand in a message for the pattern to match, a whole class as `#name`; several such sets
 * must all be met.
 */
export type Requirement = readonly string[];

/** Cost of looking for a word or class: how often ordinary talk holds it. */
export type CostOf = (word: string) => number;

/** What a message must hold for the node to match, or nothing where any text could. */
export function requirements(node: Node, language: Language, costOf: CostOf): Requirement[] {
  switch (node.is) {
    case 'word':
      return [[node.word]];
    case 'class':
      return [[`#${node.name}`]];
    case 'sequence':
      return joined(node.nodes, language).flatMap((part) => requirements(part, language, costOf));
    case 'repeat':
      return node.min > 0 ? requirements(node.node, language, costOf) : [];
    case 'either': {
      const best = node.nodes.map((option) => rarest(requirements(option, language, costOf), costOf)[0]);
      return best.some((one) => one === undefined) ? [] : [[...new Set(best.flatMap((one) => one ?? []))]];
    }
    default:
      return [];
  }
}

/** In Chinese, characters in a row are one word: "告诉" tells far more than "告" and "诉" apart. */
function joined(nodes: readonly Node[], language: Language): Node[] {
  if (language !== 'zh') return [...nodes];
  const result: Node[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (node.is === 'word' && last?.is === 'word' && isHan(node.word) && isHan(last.word)) {
      result[result.length - 1] = { is: 'word', word: last.word + node.word };
    } else result.push(node);
  }
  return result;
}

const isHan = (word: string): boolean => /^\p{Script=Han}+$/u.test(word);

/** The same sets, rarest in ordinary talk first. */
export function rarest(found: readonly Requirement[], costOf: CostOf): Requirement[] {
  const cost = (words: Requirement): number => words.reduce((sum, word) => sum + costOf(word), 0);
  return [...found].sort((a, b) => cost(a) - cost(b));
}
