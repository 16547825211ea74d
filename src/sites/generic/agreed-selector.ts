import { findIn } from '../past-names';
import { textOf } from '../text-of';
import { textNames } from './words';

interface Candidate {
  selector: string;
  votes: number;
  /** Per sampled item what it finds there. */
  found: (Element | null)[];
}

const candidatesOf = (selectors: string[], items: Element[]): Candidate[] => {
  const votes = new Map<string, number>();
  for (const selector of selectors) votes.set(selector, (votes.get(selector) ?? 0) + 1);
  return [...votes]
    .sort((a, b) => b[1] - a[1])
    .map(([selector, count]) => ({
      selector,
      votes: count,
      found: items.map((item) => (selector ? findIn(item, selector) : item)),
    }));
};

/** The same words in nearly every item are the page's and not a person's: a place, a rank, "published in". */
const isStanding = ({ found }: Candidate): boolean => {
  const words = found.flatMap((element) => (element ? [textOf(element)] : []));
  if (words.length < 3) return false;
  const most = Math.max(...words.map((each) => words.filter((other) => other === each).length));
  return most > 2 && most >= words.length * 0.6;
};

/**
 * The selectors by which most items agree that their words are found, joined. One that is not the first choice comes in
 * only for items in which the others find nothing: own messages often have a name of their own for it.
 */
export const agreedTexts = (selectors: string[], items: Element[]): string => {
  const all = candidatesOf(selectors, items);
  const said = all.filter((candidate) => !isStanding(candidate));
  const [first, ...rest] = said.length > 0 ? said : all;
  if (!first) return '';
  const chosen = [first];
  for (const other of rest) {
    if (!other.selector || other.votes < Math.max(1, selectors.length * 0.15)) continue;
    const filled = other.found.filter((element, i) => element && !chosen.some(({ found }) => found[i]));
    const met = other.found.filter(Boolean).length;
    const plain = first.votes < selectors.length * 0.7 || textNames.test(other.selector);
    if (plain && filled.length * 2 > met && chosen.length < 4) chosen.push(other);
  }
  return chosen.map(({ selector }) => selector).join(', ');
};

/** The selectors most items agree on, joined. */
export const agreed = (selectors: string[]): string => {
  const votes = new Map<string, number>();
  for (const selector of selectors) votes.set(selector, (votes.get(selector) ?? 0) + 1);
  const ranked = [...votes].sort((a, b) => b[1] - a[1]);
  const top = ranked[0];
  if (!top) return '';
  if (top[1] >= selectors.length * 0.7) return top[0];
  return ranked
    .filter(([selector, count]) => selector && count >= Math.max(1, selectors.length * 0.15))
    .slice(0, 4)
    .map(([selector]) => selector)
    .join(', ');
};
