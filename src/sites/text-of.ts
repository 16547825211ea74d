import { attributeOf, firstNodeIn, hasAttribute, matches, nextNode, nodeTypeOf, tagOf } from './past-names';
/** A stretch of the read text and where it stands in the page. */
export interface Piece {
  node: Node;
  /** Offset in a text node; 0 for an image. */
  from: number;
  /** Position in the read text. */
  start: number;
  length: number;
}

const silent = new Set(['script', 'style', 'template', 'noscript', 'svg', 'textarea', 'select']);
const blocks = new Set([
  'br',
  'p',
  'div',
  'li',
  'ul',
  'ol',
  'blockquote',
  'pre',
  'tr',
  'td',
  'section',
  'h1',
]);

// Far beyond any message; keeps a hostile page from feeding megabytes to the rules.
const longest = 20_000;
// A page's scripts can put elements into each other a hundred thousand times; what browsers parse ends at 512.
const deepest = 600;
const needsTidying = /^\s|\s$|\s\s|[^\S ]/;

class Writer {
  text = '';
  private space = false;

  constructor(private readonly pieces?: Piece[]) {}

  gap(): void {
    this.space = this.text !== '';
  }

  put(words: string, node: Node, from: number): void {
    if (this.space) this.text += ' ';
    this.space = false;
    this.pieces?.push({ node, from, start: this.text.length, length: words.length });
    this.text += words;
  }

  data(data: string, node: Node): void {
    if (!data) return;
    if (data.length > longest) data = data.slice(0, longest);
    if (!needsTidying.test(data)) {
      this.put(data, node, 0);
      return;
    }
    let end = 0;
    for (const word of data.matchAll(/\S+/g)) {
      if (word.index > end || /^\s/.test(data[0] ?? '')) this.gap();
      this.put(word[0], node, word.index);
      end = word.index + word[0].length;
    }
    if (end < data.length) this.gap();
  }
}

const walk = (node: Node, out: Writer, leaveOut: string | undefined, depth = 0): void => {
  if (depth > deepest) return;
  for (let child = firstNodeIn(node); child && out.text.length < longest; child = nextNode(child)) {
    if (nodeTypeOf(child) === 3) {
      out.data((child as Text).data, child);
      continue;
    }
    if (nodeTypeOf(child) !== 1) continue;
    const element = child as Element;
    const tag = tagOf(element);
    if (silent.has(tag) || hasAttribute(element, 'hidden') || (leaveOut && matches(element, leaveOut)))
      continue;
    if (tag === 'img') {
      const alt = attributeOf(element, 'alt');
      if (alt) out.put(alt.slice(0, longest), element, 0);
      continue;
    }
    const block = blocks.has(tag);
    if (block) out.gap();
    walk(element, out, leaveOut, depth + 1);
    if (block) out.gap();
  }
};

/**
 * The words of an element as a reader sees them: images by their `alt`, white space drawn together, at most
 * 20,000 characters. With `pieces`, also where each stretch came from.
 */
export const textOf = (element: Node, leaveOut?: string, pieces?: Piece[]): string => {
  const out = new Writer(pieces);
  walk(element, out, leaveOut);
  return out.text.length > longest ? out.text.slice(0, longest) : out.text;
};
