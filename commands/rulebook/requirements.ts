import type { Node } from '../../src/detect/pattern';
import type { Language } from '../../src/model';
import { commonness } from './commonness';

/** Words one of which must stand in a message for the pattern to match; several such sets must all be met. */
export type Requirement = readonly string[];

/** What a message must hold for the node to match, or nothing where any text could. */
export function requirements(
  node: Node,
  language: Language,
  members: (name: string) => readonly string[],
): Requirement[] {
  switch (node.is) {
    case 'word':
      return [[node.word]];
    case 'class':
      return [members(node.name).map((member) => rarestWord(member, language))];
    case 'sequence':
      return joined(node.nodes, language).flatMap((part) => requirements(part, language, members));
    case 'repeat':
      return node.min > 0 ? requirements(node.node, language, members) : [];
    case 'either': {
      const best = node.nodes.map((option) => rarest(requirements(option, language, members), language)[0]);
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

/** A phrase is looked for by its rarest word. */
function rarestWord(member: string, language: Language): string {
  if (language === 'zh') return member;
  const words = member.split(' ');
  return words.reduce((best, word) =>
    commonness(word, language) < commonness(best, language) ? word : best,
  );
}

const isHan = (word: string): boolean => /^\p{Script=Han}+$/u.test(word);

/** The same sets, rarest in ordinary talk first. */
export function rarest(found: readonly Requirement[], language: Language): Requirement[] {
  const cost = (words: Requirement): number =>
    words.reduce((sum, word) => sum + commonness(word, language), 0);
  return [...found].sort((a, b) => cost(a) - cost(b));
}
