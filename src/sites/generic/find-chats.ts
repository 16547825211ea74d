import { messageElements, readMessage } from '../read-messages';
import type { Place } from '../site';
import { candidateGroups } from './candidate-groups';
import { type Description, describeChat } from './describe-chat';
import { nameTheConversation } from './name-conversation';
import { unreadPage } from './unread-page';
import { type Evidence, enough, sum, weigh } from './weigh';

export interface Weighed {
  description: Description;
  evidence: Evidence;
  points: number;
}

/** Everything that was weighed on a page, best first; `findChats` keeps what has enough. */
export const weighPage = (
  document: Document,
  address: URL,
  roots: readonly ShadowRoot[] = [],
  grown: ReadonlyMap<Element, number> = new Map(),
): Weighed[] => {
  const against = unreadPage(document, address);
  return [document, ...roots]
    .flatMap((root) => candidateGroups(root, grown.keys()))
    .flatMap((group) => {
      const description = describeChat(group, address.hostname);
      if (!description) return [];
      const evidence = weigh(description, grown.get(group.container) ?? 0);
      if (against) evidence.push([-against, 'kind of page']);
      return [{ description, evidence, points: sum(evidence) }];
    })
    .sort((a, b) => b.points - a.points);
};

const nested = (a: Element, b: Element): boolean => a.contains(b) || b.contains(a);

/** Several alike, each inside a message of another place, are the parts of its messages. */
const areItems = (inner: Place[], outer: Place): boolean =>
  inner.length > 1 &&
  new Set(inner.map(({ site }) => site.messages.join())).size === 1 &&
  inner.every(({ container }) => outer.container !== container && outer.container.contains(container));

/** Chats and comment threads on a page nobody described. */
export const findChats = (...page: Parameters<typeof weighPage>): Place[] => {
  let chosen: Place[] = [];
  for (const { description, points } of weighPage(...page)) {
    if (points < enough) break;
    const { place } = description;
    const inside = chosen.filter((other) => nested(other.container, place.container));
    if (inside.length > 0 && !areItems(inside, place)) continue;
    // The selectors were voted on; only what they really read counts.
    const tried = messageElements(place).slice(-description.sample.length);
    const read = tried.filter((element) => readMessage(place, element, 0));
    if (read.length * 2 < tried.length || read.length === 0) continue;
    chosen = chosen.filter((other) => !inside.includes(other));
    chosen.push(nameTheConversation(place));
  }
  return chosen;
};
