import { closest, contentOf, findAllIn, findIn, matches, tagOf } from '../past-names';
import type { Description } from './describe-chat';
import { directionOf } from './own-messages';
import { above, isLog, namesOf, share } from './surroundings';
import { messageNames, previewNames, priceWords } from './words';

type Ground = [reason: string, points: number, holds: (description: Description) => boolean];

const holding = ({ sample }: Description, selector: string): number =>
  share(sample, (item) => matches(item, selector) || findIn(item, selector) !== null);

const linkShare = (item: Element): number => {
  const all = contentOf(item)?.trim().length ?? 0;
  if (!all || tagOf(item) === 'a') return all ? 1 : 0;
  let linked = 0;
  for (const link of findAllIn(item, 'a')) linked += contentOf(link)?.trim().length ?? 0;
  return linked / all;
};

const elsewhere =
  'nav,menu,footer,[role="navigation"],[role="menu"],[role="tree"],[role="tablist"],[role="listbox"],[role="toolbar"],select,pre,code';
const pressed =
  'a,button,option,[role="option"],[role="tab"],[role="button"],[role="link"],[role="menuitem"],[aria-selected]';
const ticked = 'input[type="checkbox"],input[type="radio"],[role="checkbox"]';
const rated =
  '[class*="rating" i],[class*="stars" i],[class*="star-" i],[class*="-star" i],[aria-label*="star" i],[class*="rate" i],[itemprop="reviewRating"]';
const coded = 'pre,[class*="diff" i],[class*="hljs" i],[class*="line-number" i],input[type="number"]';
const previewed = '[class*="preview" i],[class*="snippet" i],[class*="unread" i],[class*="subject" i]';

const somebody = ({ group, parts, sample }: Description): boolean =>
  isLog(group.container) ||
  parts.some((part) => part.authorTier >= 0) ||
  sample.some((item) => directionOf(item, group.container) !== '');

const answerable = ({ group, parts, sample, composer }: Description): boolean =>
  parts.some((part) => part.answerable) ||
  composer > 0 ||
  isLog(group.container) ||
  share(sample, (item) => messageNames.test(namesOf(item))) >= 0.5;

/** What one can quote, answer and like stands there whole, whatever its parts are called. */
const whole = ({ parts }: Description): boolean =>
  share(parts, (part) => part.answerable && part.authorTier >= 2) >= 0.5;

const median = (numbers: number[]): number => numbers.sort((a, b) => a - b)[numbers.length >> 1] ?? 0;

/** What makes a group likelier to be something else. */
export const speaksAgainst: Ground[] = [
  ['navigation or code', 6, ({ group }) => closest(group.container, elsewhere) !== null],
  ['prices', 4, ({ sample }) => share(sample, (item) => priceWords.test(contentOf(item) ?? '')) >= 0.3],
  ['mostly links', 5, ({ sample }) => share(sample, (item) => linkShare(item) > 0.6) >= 0.5],
  ['linked headlines', 2, (it) => !whole(it) && holding(it, 'h1 a, h2 a, h3 a, h4 a, a h2, a h3') >= 0.5],
  ['headlines', 1, (it) => !whole(it) && holding(it, 'h2, h3') >= 0.5],
  ['things to press', 5, ({ sample }) => share(sample, (item) => matches(item, pressed)) >= 0.5],
  ['things to tick', 5, (it) => holding(it, ticked) >= 0.5],
  ['ratings', 5, (it) => holding(it, rated) >= 0.3],
  ['code or fields', 4, (it) => holding(it, coded) >= 0.5],
  ['long texts', 3, ({ parts }) => median(parts.map((part) => part.words.length)) > 1200],
  [
    'previews',
    4,
    (it) =>
      !whole(it) &&
      (above(it.group.container, 3).some((up) => previewNames.test(namesOf(up))) ||
        share(it.sample, (item) => previewNames.test(namesOf(item))) > 0.5),
  ],
  ['previews inside', 4, (it) => !whole(it) && holding(it, previewed) >= 0.3],
  ['table', 3, ({ sample }) => share(sample, (item) => findAllIn(item, ':scope > td').length > 3) >= 0.5],
  [
    'numbers',
    3,
    ({ parts }) => {
      const words = parts.map((part) => part.words.replace(/\s/g, '')).filter(Boolean);
      return share(words, (each) => each.replace(/\D/g, '').length > each.length * 0.45) >= 0.5;
    },
  ],
  ['nobody', 4, (it) => !somebody(it)],
  ['nobody can answer', 2, (it) => !answerable(it)],
];
