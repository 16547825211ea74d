import { nodeTypeOf, rootOf } from '../sites/past-names';
import { wordsOf } from '../sites/read-messages';
import type { Place } from '../sites/site';
import { type Piece, textOf } from '../sites/text-of';

/** A name that says nothing: pages can count highlights, but not learn what they mean. */
const name = `x${crypto.getRandomValues(new Uint32Array(1))[0]?.toString(36)}`;

let sheet: CSSStyleSheet | undefined;
const dressed = new WeakSet<Node>();
let marked: Highlight | undefined;

function dress(root: Document | ShadowRoot): void {
  if (dressed.has(root)) return;
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(
      `::highlight(${name}){background-color:#f6c94c66;text-decoration:underline 2px #b06a00}`,
    );
  }
  try {
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    dressed.add(root);
  } catch {
    // Some roots belong to another document; the card still says which words.
  }
}

/** Marks `start` to `end` of a message's text in the page, without touching its elements. */
export function markWords(place: Place, message: Element, start: number, end: number): void {
  const words = wordsOf(place, message);
  if (!words || typeof Highlight === 'undefined' || !CSS.highlights) return;
  const pieces: Piece[] = [];
  textOf(words, place.site.text.leaveOut, pieces);
  const ranges = pieces.flatMap((piece) => rangeOf(piece, start, end) ?? []);
  if (ranges.length === 0) return;
  const root = rootOf(words);
  dress(root.nodeType === 11 ? (root as ShadowRoot) : document);
  if (!marked) {
    marked = new Highlight();
    CSS.highlights.set(name, marked);
  }
  for (const range of ranges) marked.add(range);
}

/** Takes all marks away. */
export function unmarkAll(): void {
  marked?.clear();
  marked = undefined;
  if (typeof CSS !== 'undefined') CSS.highlights?.delete(name);
}

function rangeOf(piece: Piece, start: number, end: number): Range | undefined {
  const from = Math.max(start, piece.start);
  const to = Math.min(end, piece.start + piece.length);
  if (from >= to || nodeTypeOf(piece.node) !== Node.TEXT_NODE) return undefined;
  const range = document.createRange();
  range.setStart(piece.node, piece.from + from - piece.start);
  range.setEnd(piece.node, piece.from + to - piece.start);
  return range;
}
