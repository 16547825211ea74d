import type { Node } from '../../src/detect/pattern';
import type { Language } from '../../src/model';
import { firstWords, lastWords } from './first-words';
import type { TokenClass } from './token-class';

/**
 * What a message must hold for a pattern to match: one of these words or pairs of words ("告 诉"), and how many tokens
 * after the start of the match it stands.
 */
export interface Requirement {
  words: readonly string[];
  least: number;
  most: number;
  /** Which part of the pattern it comes from, and how many tokens come before that part. */
  part: number;
  before: Width;
}

/** Cost of looking for a word or pair: how often ordinary talk holds it. */
export type CostOf = (word: string) => number;

/** More pairs are not worth the room they take. */
const mostPairs = 48;

export interface Width {
  least: number;
  most: number;
}

/**
 * How far from one requirement the other must stand, in tokens: closer than the pattern as a whole would have it, since
 * what comes before both moves both.
 */
export function distance(from: Requirement, to: Requirement): Width {
  if (to.part < from.part) {
    const back = distance(to, from);
    return { least: -back.most, most: -back.least };
  }
  return {
    least: to.least - from.before.least - (from.most - from.before.most),
    most: to.most - from.before.most - (from.least - from.before.least),
  };
}

const atStart = { part: 0, before: { least: 0, most: 0 } };

/** Gives every requirement of the node; none where any text could match. */
export class Requirements {
  constructor(
    private readonly language: Language,
    private readonly classes: ReadonlyMap<string, TokenClass>,
    private readonly costOf: CostOf,
  ) {}

  of(node: Node): Requirement[] {
    switch (node.is) {
      case 'word':
        return [{ words: [node.word], least: 0, most: 0, ...atStart }];
      case 'class':
        return [this.ofClass(node.name)];
      case 'sequence':
        return this.ofSequence(node.nodes);
      case 'repeat':
        return node.min > 0 ? this.of(node.node) : [];
      case 'either': {
        const best = node.nodes.map((option) => this.rarest(this.of(option))[0]);
        const all = best.flatMap((one) => one ?? []);
        if (all.length < best.length) return [];
        return [
          {
            words: [...new Set(all.flatMap(({ words }) => words))],
            least: Math.min(...all.map(({ least }) => least)),
            most: Math.max(...all.map(({ most }) => most)),
            ...atStart,
          },
        ];
      }
      default:
        return [];
    }
  }

  /** The same, rarest in ordinary talk first. */
  rarest(found: readonly Requirement[]): Requirement[] {
    return [...found].sort((a, b) => this.cost(a) - this.cost(b));
  }

  private cost({ words }: Requirement): number {
    return words.reduce((sum, word) => sum + this.costOf(word), 0);
  }

  private ofClass(name: string): Requirement {
    const { singles, sequences } = this.classOf(name);
    const keys = sequences.map((words) => this.keyOf(words));
    return {
      words: [...new Set([...singles, ...keys.map(({ word }) => word)])],
      least: 0,
      most: Math.max(0, ...keys.map(({ at }) => at)),
      ...atStart,
    };
  }

  /** The rarest word of a phrase, in Chinese the rarest two characters: "告诉" tells far more than "告" and "诉". */
  private keyOf(words: readonly string[]): { word: string; at: number } {
    const options =
      this.language === 'en'
        ? words.map((word, at) => ({ word, at }))
        : words.slice(1).map((word, at) => ({ word: `${words[at]} ${word}`, at }));
    return options.reduce((best, option) =>
      this.costOf(option.word) < this.costOf(best.word) ? option : best,
    );
  }

  private ofSequence(nodes: readonly Node[]): Requirement[] {
    const found: Requirement[] = [];
    let at: Width = { least: 0, most: 0 };
    nodes.forEach((node, part) => {
      const before = at;
      for (const { words, least, most } of this.of(node))
        found.push({ words, least: least + at.least, most: most + at.most, part, before });
      const { least, most } = this.widthOf(node);
      at = { least: at.least + least, most: at.most + most };
      const pairs = least > 0 ? this.pairsBetween(node, nodes.slice(part + 1)) : [];
      if (pairs.length > 0)
        found.push({ words: pairs, least: at.least - 1, most: at.most - 1, part, before });
    });
    return found;
  }

  /** Every last word of the node with every word that may come next; none where that could be any, or they are many. */
  private pairsBetween(node: Node, rest: readonly Node[]): string[] {
    const lasts = lastWords(node, this.classes);
    const nexts =
      rest.length > 0 ? firstWords({ is: 'sequence', nodes: [...rest] }, this.classes) : undefined;
    if (!lasts || !nexts || lasts.size * nexts.size > mostPairs) return [];
    return [...lasts].flatMap((last) => [...nexts].map((next) => `${last} ${next}`));
  }

  /** Tokens the node takes. */
  private widthOf(node: Node): Width {
    switch (node.is) {
      case 'word':
      case 'any':
      case 'not':
        return { least: 1, most: 1 };
      case 'class': {
        const { singles, sequences } = this.classOf(node.name);
        const lengths = sequences.map((words) => words.length);
        return {
          least: Math.min(...(singles.size > 0 ? [1] : []), ...lengths),
          most: Math.max(...(singles.size > 0 ? [1] : []), ...lengths),
        };
      }
      case 'sequence': {
        const widths = node.nodes.map((part) => this.widthOf(part));
        return {
          least: widths.reduce((sum, { least }) => sum + least, 0),
          most: widths.reduce((sum, { most }) => sum + most, 0),
        };
      }
      case 'either': {
        const widths = node.nodes.map((part) => this.widthOf(part));
        return {
          least: Math.min(...widths.map(({ least }) => least)),
          most: Math.max(...widths.map(({ most }) => most)),
        };
      }
      case 'repeat': {
        const { least, most } = this.widthOf(node.node);
        return { least: least * node.min, most: most * node.max };
      }
      default:
        return { least: 0, most: 0 };
    }
  }

  private classOf(name: string): TokenClass {
    const found = this.classes.get(name);
    if (!found) throw new Error(`There is no class #${name}`);
    return found;
  }
}
