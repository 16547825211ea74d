import type { Place } from '../site';
import { selectorFor } from './selector-for';
import { allIn, beside } from './surroundings';

const composers =
  'textarea,[contenteditable=""],[contenteditable="true"],[role="textbox"],input[type="text"]';
const headings =
  'h1,h2,h3,h4,[role="heading"],[class*="title" i]:not(:has(*)),header [class*="name" i]:not(:has(*))';

/** The nearest heading above the container, and whether one writes below it. */
const around = (container: Element): { heading: Element | undefined; writesBelow: boolean } => {
  let heading: Element | undefined;
  let writesBelow = false;
  for (const { sibling, before } of beside(container, 12)) {
    if (before) heading ??= allIn(sibling, headings).findLast((each) => each.textContent?.trim());
    else writesBelow ||= allIn(sibling, composers).length > 0;
  }
  return { heading, writesBelow };
};

/** Completes a place with the shape of its talk and with what stands above it as its name. */
export const nameTheConversation = ({ site, container }: Place): Place => {
  const { heading, writesBelow } = around(container);
  const log = container.closest('[role="log"]') !== null || container.querySelector('[role="log"]') !== null;
  const name = `${container.className} ${container.id} ${container.parentElement?.className ?? ''}`;
  const comments = /comment|repl|post|评论|留言|thread|topic/i.test(name) && !/chat|message/i.test(name);
  const shape = log || (writesBelow && !comments) ? 'chat' : 'comments';
  const find = heading && selectorFor(heading, container.ownerDocument.documentElement);
  const words = heading?.textContent?.trim() ?? '';
  // A title that counts or reports changes by itself and tells nothing about which conversation it is.
  const titleTells = shape === 'chat' && !/\d|typing|online|输入|在线/i.test(words);
  if (!words) return { container, site: { ...site, shape } };
  // Nothing sets this heading apart: the page keeps several conversations, each under one of its own.
  if (!find || find.startsWith(':scope'))
    return { container, site: { ...site, shape, conversation: { called: words.slice(0, 200), titleTells } } };
  return { container, site: { ...site, shape, conversation: { title: { find }, titleTells } } };
};
