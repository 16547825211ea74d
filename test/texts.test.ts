import { describe, expect, it } from 'vitest';
import manifest from '../manifest.json' with { type: 'json' };
import en from '../public/_locales/en/messages.json' with { type: 'json' };
import zh from '../public/_locales/zh_CN/messages.json' with { type: 'json' };
import { filesUnder, type Node, readSource, walk } from './architecture/source-file';

interface Entry {
  message: string;
  description?: string;
  placeholders?: Record<string, { content: string }>;
}
const locales: Record<string, Record<string, Entry>> = { en, zh_CN: zh };
const keys = Object.keys(en);

/** A key written as `nav_${page}` stands for all keys of that shape. */
function shapeOf({ quasis }: { quasis: { value: { raw: string } }[] }): RegExp {
  const parts = quasis.map(({ value }) => value.raw.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.+')}$`);
}

const literal = (node: Node) =>
  node.type === 'Literal' && typeof node.value === 'string' ? [node.value] : [];

const asked: { path: string; key: string | RegExp }[] = [];
const mentioned = new Set<string>();
const shapes: RegExp[] = [];
for (const { path, program } of filesUnder('src', /\.tsx?$/).map(readSource)) {
  for (const node of walk(program)) {
    for (const word of literal(node)) mentioned.add(word);
    const template = node.type === 'TemplateLiteral' ? shapeOf(node as never) : undefined;
    // `${a} ${b}` would match every key there is.
    if (template && /[a-zA-Z]/.test(template.source.replaceAll('.+', ''))) shapes.push(template);
    const { callee, arguments: given } = node as { callee?: Node; arguments?: Node[] };
    if (node.type !== 'CallExpression' || callee?.name !== 'text' || !given?.[0]) continue;
    const [first] = given;
    const choices = first.type === 'ConditionalExpression' ? [first.consequent, first.alternate] : [first];
    for (const choice of choices as Node[]) {
      for (const key of literal(choice)) asked.push({ path, key });
      if (choice.type === 'TemplateLiteral') asked.push({ path, key: shapeOf(choice as never) });
    }
  }
}

describe('the texts', () => {
  it('declare every placeholder they name', () => {
    const undeclared = Object.entries(locales).flatMap(([locale, entries]) =>
      Object.entries(entries).flatMap(([key, { message, placeholders }]) =>
        [...message.matchAll(/\$([A-Za-z_]\w*)\$/g)]
          .filter(([, name]) => !placeholders?.[String(name).toLowerCase()])
          .map(([name]) => `${locale} ${key}: ${name}`),
      ),
    );
    expect(undeclared).toEqual([]);
  });

  it('exist for everything src asks for', () => {
    const missing = asked
      .filter(({ key }) => !keys.some((one) => (typeof key === 'string' ? one === key : key.test(one))))
      .map(({ path, key }) => `${path}: ${key}`);
    expect(missing, 'Add the key to both messages.json.').toEqual([]);
  });

  it('exist for everything manifest.json asks for', () => {
    const named = [...JSON.stringify(manifest).matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key);
    expect(named.filter((key) => !keys.includes(String(key)))).toEqual([]);
    expect(named.length).toBeGreaterThan(0);
  });

  it('are all used', () => {
    const inManifest = JSON.stringify(manifest);
    const unused = keys.filter(
      (key) =>
        !mentioned.has(key) &&
        !inManifest.includes(`__MSG_${key}__`) &&
        !shapes.some((shape) => shape.test(key)),
    );
    expect(unused, 'Take them out of both messages.json.').toEqual([]);
  });

  it('fit into the stores', () => {
    for (const { extName, extDescription } of Object.values(locales)) {
      expect(extName?.message.length).toBeLessThanOrEqual(45);
      expect(extDescription?.message.length).toBeLessThanOrEqual(132);
    }
  });
});
