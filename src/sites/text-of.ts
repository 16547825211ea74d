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

const walk = (node: Node, out: Writer, leaveOut: string | undefined): void => {
  for (let child = node.firstChild; child && out.text.length < longest; child = child.nextSibling) {
    if (child.nodeType === 3) {
      out.data((child as Text).data, child);
      continue;
    }
    if (child.nodeType !== 1) continue;
    const element = child as Element;
    const tag = element.localName;
    if (silent.has(tag) || element.hasAttribute('hidden') || (leaveOut && element.matches(leaveOut)))
      continue;
    if (tag === 'img') {
      const alt = element.getAttribute('alt');
      if (alt) out.put(alt, element, 0);
      continue;
    }
    const block = blocks.has(tag);
    if (block) out.gap();
    walk(element, out, leaveOut);
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
