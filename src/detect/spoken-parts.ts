import { longest } from './token-list';

const space = /\s/;
/** "Q: … A: …", "问：… 答：…": how question-and-answer sites and pasted cards write two people into one text. */
const asks = /^\s*(?:q|问)\s*[:：]/i;
const labels = /(?:^|\s)(?:q|a|问|答)\s*[:：]/gi;

/** What comes after so many is read as one, so that a text made of labels costs no more than others. */
const mostParts = 12;

/** The first character that is no space, so that nearly every message is told by one look. */
function mayAsk(text: string): boolean {
  let at = 0;
  while (at < text.length && space.test(text.charAt(at))) at++;
  return at < text.length && 'Qq问'.includes(text.charAt(at));
}

/**
 * Where question and answer stand in a text that holds both: two people speak there, and what one says neither takes
 * back nor excuses what the other says ("Q: … A: I am not!"). Undefined for all other texts.
 */
export function spokenParts(text: string): { start: number; end: number }[] | undefined {
  if (!mayAsk(text) || !asks.test(text)) return undefined;
  const found = [...text.slice(0, longest).matchAll(labels)].slice(0, mostParts);
  if (found.length < 2) return undefined;
  return found.map((label, at) => ({
    start: label.index + label[0].length,
    end: found[at + 1]?.index ?? text.length,
  }));
}
