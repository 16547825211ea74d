import { type Node, walk } from './source-file';

/** Ways out of the machine, and ways to run text as code. */
const waysOut = new Set([
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'WebTransport',
  'EventSource',
  'RTCPeerConnection',
  'sendBeacon',
  'importScripts',
  'eval',
]);

/** Only our own source is held to these: Preact has an assignment to innerHTML that we never reach. */
const markup = new Set([
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'dangerouslySetInnerHTML',
  'setHTMLUnsafe',
  'createContextualFragment',
]);

const nameOf = (node: unknown): string | undefined => {
  const { type, name, value } = (node ?? {}) as Node;
  return typeof name === 'string'
    ? name
    : type === 'Literal' && typeof value === 'string'
      ? value
      : undefined;
};

/**
 * Names a program uses though it must not: as a variable, as a property (`window.fetch`, `window['fetch']`) or as
 * an attribute. Keys of object literals do not count: the English dictionary knows "fetch" as a verb.
 */
export function forbiddenIn(program: Node, { ownSource = true } = {}): string[] {
  const keys = new Set<unknown>();
  const found: string[] = [];
  for (const node of walk(program)) {
    if (node.type === 'Property' && !node.computed) keys.add(node.key);
    if (node.type === 'MemberExpression') {
      keys.add(node.property);
      const name = nameOf(node.property) ?? '';
      if (waysOut.has(name) || (ownSource && markup.has(name))) found.push(name);
    } else if (node.type === 'Identifier' || node.type === 'JSXIdentifier') {
      const name = nameOf(node) ?? '';
      if (!keys.has(node) && (waysOut.has(name) || (ownSource && markup.has(name)))) found.push(name);
    }
    if (
      (node.type === 'NewExpression' || node.type === 'CallExpression') &&
      nameOf(node.callee) === 'Function'
    ) {
      found.push('Function as a way to run text');
    }
  }
  return found;
}
