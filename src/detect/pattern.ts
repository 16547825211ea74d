import type { Language } from '../model';
import { inflect } from './inflect';

/**
 * The small language rules are written in, the same for English words and Chinese characters:
 *
 *   word          that token (English: a word after contractions are expanded; Chinese: one character or Latin run)
 *   a b           one after the other, within a sentence
 *   (a|b c|d)     one of these; may nest
 *   x?  x{m,n}    optional; repeated, n at most 16
 *   .             any one token             !(a|b)  any one token but these
 *   ...           at most 12 tokens, and the only thing that crosses the end of a sentence
 *   kill~v        every form of the verb; ~n of a noun, ~a of an adjective
 *   #kin          a member of that class    @youare  the macro of that name
 *   ^  $          start and end of a clause \?      the sentence ends with a question mark
 *
 * Nothing repeats without bound, so matching takes time linear in the length of the message.
 */
export type Node =
  | { is: 'word'; word: string }
  | { is: 'class'; name: string }
  | { is: 'any'; crossing: boolean }
  | { is: 'not'; node: Node }
  | { is: 'sequence'; nodes: Node[] }
  | { is: 'either'; nodes: Node[] }
  | { is: 'repeat'; node: Node; min: number; max: number }
  | { is: 'clause-start' }
  | { is: 'clause-end' }
  | { is: 'question' };

export class PatternError extends Error {
  constructor(pattern: string, position: number, problem: string) {
    super(`${problem} at ${position} in "${pattern}"`);
    this.name = 'PatternError';
  }
}

const longestRepeat = 16;
const longestGap = 12;
const han = /[\u3400-\u9fff\uf900-\ufaff]|[\ud840-\ud87f][\udc00-\udfff]/;
const special = new Set([...'()|?{}.!#@^$\\ ']);

/** Parses a pattern; macros are expanded while parsing. Throws `PatternError` naming the place. */
export function parsePattern(pattern: string, language: Language, macros: Record<string, string>): Node {
  let i = 0;
  const fail = (problem: string): never => {
    throw new PatternError(pattern, i, problem);
  };

  const either = (): Node => {
    const nodes = [sequence()];
    while (pattern[i] === '|') {
      i++;
      nodes.push(sequence());
    }
    return nodes.length === 1 ? (nodes[0] as Node) : { is: 'either', nodes };
  };

  const sequence = (): Node => {
    const nodes: Node[] = [];
    while (i < pattern.length && pattern[i] !== '|' && pattern[i] !== ')') {
      if (pattern[i] === ' ') i++;
      else nodes.push(repeated());
    }
    if (nodes.length === 0) fail('Nothing to match');
    return nodes.length === 1 ? (nodes[0] as Node) : { is: 'sequence', nodes };
  };

  const repeated = (): Node => {
    const node = single();
    if (pattern[i] === '?') {
      i++;
      return { is: 'repeat', node, min: 0, max: 1 };
    }
    const bounds = /^\{(\d+),(\d+)\}/.exec(pattern.slice(i, i + 8));
    if (!bounds) return node;
    const [whole, min, max] = [bounds[0], Number(bounds[1]), Number(bounds[2])];
    if (max > longestRepeat || min > max) fail(`A repeat goes from m to n, at most ${longestRepeat}`);
    i += whole.length;
    return { is: 'repeat', node, min, max };
  };

  const single = (): Node => {
    if (pattern.startsWith('...', i)) {
      i += 3;
      return { is: 'repeat', node: { is: 'any', crossing: true }, min: 0, max: longestGap };
    }
    const c = pattern[i] as string;
    if (c === '(') {
      i++;
      const node = either();
      if (pattern[i] !== ')') fail('A bracket is left open');
      i++;
      return node;
    }
    if (c === '.') return step({ is: 'any', crossing: false });
    if (c === '^') return step({ is: 'clause-start' });
    if (c === '$') return step({ is: 'clause-end' });
    if (pattern.startsWith('\\?', i)) {
      i += 2;
      return { is: 'question' };
    }
    if (c === '!') {
      i++;
      return { is: 'not', node: single() };
    }
    if (c === '#') return { is: 'class', name: named() };
    if (c === '@') {
      const name = named();
      const body = macros[name];
      if (body === undefined) return fail(`There is no macro @${name}`);
      return parsePattern(body, language, macros);
    }
    const word = literal();
    if (!/~[vna]$/.test(word)) return { is: 'word', word };
    return { is: 'either', nodes: inflect(word).map((form) => ({ is: 'word', word: form })) };
  };

  const step = (node: Node): Node => {
    i++;
    return node;
  };

  const named = (): string => {
    const name = /^[a-z][a-z0-9-]*/.exec(pattern.slice(i + 1));
    if (!name) return fail('A name is missing');
    i += 1 + name[0].length;
    return name[0];
  };

  const literal = (): string => {
    const character = String.fromCodePoint(pattern.codePointAt(i) as number);
    if (special.has(character)) return fail(`"${character}" cannot stand here`);
    if (language === 'zh' && han.test(character)) {
      i += character.length;
      return character;
    }
    const start = i;
    while (i < pattern.length && !special.has(pattern[i] as string)) {
      if (language === 'zh' && han.test(pattern[i] as string)) break;
      i++;
    }
    return pattern.slice(start, i).toLowerCase();
  };

  const node = either();
  if (i < pattern.length) fail('A bracket too many');
  return node;
}
