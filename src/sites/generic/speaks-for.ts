import { attributeOf, contentOf, firstIn } from '../past-names';
import type { Description } from './describe-chat';
import { directionOf } from './own-messages';
import { above, isLog, namesOf, share } from './surroundings';
import { conversationNames, looseNames, messageNames } from './words';

type Ground = [reason: string, points: (description: Description) => number];

const isCalled = (item: Element): boolean =>
  [item, firstIn(item)].some((element) => element && messageNames.test(namesOf(element)));

const authorPoints = (tiers: number[]): number => {
  if (share(tiers, (tier) => tier >= 1) >= 0.4) return 2;
  return share(tiers, (tier) => tier === 0) >= 0.6 ? 1 : 0;
};

/** What makes a group likelier to be a conversation. */
export const speaksFor: Ground[] = [
  ['log', ({ group }) => (isLog(group.container) ? 4 : 0)],
  [
    'feed',
    ({ group }) => (above(group.container, 2).some((up) => attributeOf(up, 'role') === 'feed') ? 2 : 0),
  ],
  [
    'marked as comments',
    ({ sample }) =>
      share(sample, (item) => /comment/i.test(attributeOf(item, 'itemtype') ?? '')) > 0.5 ? 3 : 0,
  ],
  [
    'items named',
    ({ sample }) => {
      if (share(sample, isCalled) >= 0.5) return 3;
      return share(sample, (item) => looseNames.test(namesOf(item))) >= 0.5 ? 1 : 0;
    },
  ],
  [
    'container named',
    ({ group }) => (above(group.container, 4).some((up) => conversationNames.test(namesOf(up))) ? 2 : 0),
  ],
  ['authors', ({ parts }) => authorPoints(parts.map((part) => part.authorTier))],
  ['times', ({ parts }) => (share(parts, (part) => part.time !== undefined) >= 0.5 ? 1 : 0)],
  ['composer', ({ composer }) => composer],
  ['can be answered', ({ parts }) => (share(parts, (part) => part.answerable) >= 0.5 ? 1 : 0)],
  [
    'names come back',
    ({ parts }) => {
      const names = parts.flatMap((part) => (part.author ? [contentOf(part.author)?.trim() ?? ''] : []));
      return new Set(names).size < names.length ? 1 : 0;
    },
  ],
  [
    'directions',
    ({ group, sample }) => (sample.some((item) => directionOf(item, group.container) !== '') ? 2 : 0),
  ],
];
