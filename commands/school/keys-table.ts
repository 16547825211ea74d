interface Key {
  title: string;
  description?: string;
  type: string;
  examples?: string[];
  items?: { type: string; properties?: Record<string, Key> };
  properties?: Record<string, Key>;
}

const begin = '<!-- keys -->';
const end = '<!-- /keys -->';

const plain: Record<string, string> = {
  string: 'text',
  integer: 'whole number',
  boolean: 'true or false',
  object: 'the keys below',
};

const valuesOf = ({ type, examples, items }: Key): string => {
  const kind = !items ? plain[type] : items.properties ? 'list, each with the keys below' : 'list of texts';
  const some = examples?.map((example) => `\`${example}\``).join(', ');
  return some ? `${kind}: ${some}` : (kind ?? type);
};

const rowOf = (name: string, key: Key): string =>
  `| \`${name}\` | ${key.title} | ${valuesOf(key)} | ${key.description ?? ''} |`;

/** A row for every key of `managed-schema.json`, those within an object after it. */
export function keysTable(schema: { properties: Record<string, Key> }): string {
  const rows = Object.entries(schema.properties).flatMap(([name, key]) => [
    rowOf(name, key),
    ...Object.entries(key.properties ?? {}).map(([inner, part]) => rowOf(`${name}.${inner}`, part)),
    ...Object.entries(key.items?.properties ?? {}).map(([inner, part]) => rowOf(`${name}[].${inner}`, part)),
  ]);
  return ['| key | what | values | what follows from it |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

/** The text with the table between its marks renewed; throws where the marks are missing. */
export function withKeys(text: string, table: string): string {
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`The text has no ${begin} … ${end}.`);
  return `${text.slice(0, from)}${begin}\n\n${table}\n\n${text.slice(to)}`;
}
