import { orNothing } from '../or-nothing';
import { contains } from '../past-names';
import { messageElements, readMessage } from '../read-messages';
import type { Place } from '../site';
import { candidateGroups, type Group } from './candidate-groups';
import { type Description, describeChat } from './describe-chat';
import { nameTheConversation } from './name-conversation';
import { unreadPage } from './unread-page';
import { type Evidence, enough, sum, weigh } from './weigh';

export interface Weighed {
  description: Description;
  evidence: Evidence;
  points: number;
}

type Page = [
  document: Document,
  address: URL,
  roots?: readonly ShadowRoot[],
  grown?: ReadonlyMap<Element, number>,
];

const weighGroup = (
  group: Group,
  address: URL,
  grown: ReadonlyMap<Element, number>,
  against: number,
): Weighed | undefined => {
  const description = describeChat(group, address.hostname);
  if (!description) return undefined;
  const evidence = weigh(description, grown.get(group.container) ?? 0);
  if (against) evidence.push([-against, 'kind of page']);
  return { description, evidence, points: sum(evidence) };
};

/** Weighs everything on a page that may be a conversation, best first; stops after each piece of work. */
function* weighing(...[document, address, roots = [], grown = new Map()]: Page): Generator<void, Weighed[]> {
  const weighed: Weighed[] = [];
  const against = unreadPage(document, address);
  yield;
  for (const root of [document, ...roots]) {
    const groups = orNothing(() => candidateGroups(root, grown.keys())) ?? [];
    yield;
    for (const group of groups) {
      const one = orNothing(() => weighGroup(group, address, grown, against));
      if (!one) continue;
      weighed.push(one);
      yield;
    }
  }
  return weighed.sort((a, b) => b.points - a.points);
}

const inOneGo = <T>(work: Generator<void, T>): T => {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
};

/** Everything that was weighed on a page, best first; `findChats` keeps what has enough. */
export const weighPage = (...page: Page): Weighed[] => inOneGo(weighing(...page));

const nested = (a: Element, b: Element): boolean => contains(a, b) || contains(b, a);

/** Several alike, each inside a message of another place, are the parts of its messages. */
const areItems = (inner: Place[], outer: Place): boolean =>
  inner.length > 1 &&
  new Set(inner.map(({ site }) => site.messages.join())).size === 1 &&
  inner.every(({ container }) => outer.container !== container && contains(outer.container, container));

/** The selectors were voted on; only what they really read counts. */
const readsEnough = ({ place, sample }: Description): boolean => {
  const tried = messageElements(place).slice(-sample.length);
  const read = tried.filter((element) => orNothing(() => readMessage(place, element, 0)));
  return read.length * 2 >= tried.length && read.length > 0;
};

/** Finds chats and comment threads on a page nobody described; stops after each piece of work. */
export function* findingChats(...page: Page): Generator<void, Place[]> {
  let chosen: Place[] = [];
  for (const { description, points } of yield* weighing(...page)) {
    if (points < enough) break;
    const { place } = description;
    const inside = chosen.filter((other) => nested(other.container, place.container));
    if (inside.length > 0 && !areItems(inside, place)) continue;
    const named = orNothing(() => readsEnough(description) && nameTheConversation(place));
    if (named) chosen = [...chosen.filter((other) => !inside.includes(other)), named];
  }
  return chosen;
}

/** The same at once. */
export const findChats = (...page: Page): Place[] => inOneGo(findingChats(...page));
