import { attributeOf, closest, contentOf, findIn, pageOf, parentOf } from '../past-names';
import type { Place } from '../site';
import { selectorFor } from './selector-for';
import { allIn, beside } from './surroundings';

const composers =
  'textarea,[contenteditable=""],[contenteditable="true"],[role="textbox"],input[type="text"]';
const headings =
  'h1,h2,h3,h4,[role="heading"],[class*="title" i]:not(:has(*)),header [class*="name" i]:not(:has(*))';

/** What a place to write is called where one comments, and not where one chats. */
const commentLabel = /comment|repl(?:y|ies)|answer|评论|回复|回帖|回应|留言/i;
const chatLabel = /message|chat|消息|聊天/i;
const labelOf = (composer: Element): string =>
  ['aria-label', 'placeholder'].map((name) => attributeOf(composer, name) ?? '').join(' ');

interface Around {
  heading: Element | undefined;
  writesBelow: boolean;
  /** One is asked for a comment there. */
  comments: boolean;
}

/** The nearest heading above the container, and whether one writes below it. */
const around = (container: Element): Around => {
  let heading: Element | undefined;
  let writesBelow = false;
  let comments = false;
  for (const { sibling, before } of beside(container, 12)) {
    if (before) heading ??= allIn(sibling, headings).findLast((each) => contentOf(each)?.trim());
    const [composer] = allIn(sibling, composers);
    if (!composer) continue;
    if (!before) writesBelow = true;
    const label = labelOf(composer);
    comments ||= commentLabel.test(label) && !chatLabel.test(label);
  }
  return { heading, writesBelow, comments };
};

/** Completes a place with the shape of its talk and with what stands above it as its name. */
export const nameTheConversation = ({ site, container }: Place): Place => {
  const { heading, writesBelow, comments: asked } = around(container);
  const log = closest(container, '[role="log"]') !== null || findIn(container, '[role="log"]') !== null;
  const parent = parentOf(container);
  const named = [
    attributeOf(container, 'class'),
    attributeOf(container, 'id'),
    parent && attributeOf(parent, 'class'),
  ];
  const name = named.map((one) => one ?? '').join(' ');
  const comments =
    asked || (/comment|repl|post|评论|留言|thread|topic/i.test(name) && !/chat|message/i.test(name));
  const shape = log || (writesBelow && !comments) ? 'chat' : 'comments';
  const find = heading && selectorFor(heading, pageOf(container).documentElement);
  const words = (heading && contentOf(heading)?.trim()) ?? '';
  // A title that counts or reports changes by itself and tells nothing about which conversation it is.
  const titleTells = shape === 'chat' && !/\d|typing|online|输入|在线/i.test(words);
  if (!words) return { container, site: { ...site, shape } };
  // Nothing sets this heading apart: the page keeps several conversations, each under one of its own.
  if (!find || find.startsWith(':scope'))
    return { container, site: { ...site, shape, conversation: { called: words.slice(0, 200), titleTells } } };
  return { container, site: { ...site, shape, conversation: { title: { find }, titleTells } } };
};
