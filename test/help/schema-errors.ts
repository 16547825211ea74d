/** The part of JSON Schema that help.schema.json uses. An unknown keyword is an error, so none is skipped. */
interface Schema {
  [keyword: string]: unknown;
}

const known = new Set(
  (
    '$schema $defs $ref title type enum const pattern minLength required properties additionalProperties ' +
    'items minItems minimum maximum'
  ).split(' '),
);

const typeOf = (value: unknown) =>
  Array.isArray(value)
    ? 'array'
    : value === null
      ? 'null'
      : Number.isInteger(value)
        ? 'integer'
        : typeof value;

function resolve(root: Schema, ref: string): Schema {
  const found = ref
    .replace('#/', '')
    .split('/')
    .reduce<unknown>((at, key) => (at as Schema | undefined)?.[key], root);
  if (!found) throw new Error(`Nothing at ${ref}`);
  return found as Schema;
}

function objectErrors(root: Schema, schema: Schema, value: Schema, path: string): string[] {
  const properties = (schema.properties ?? {}) as Record<string, Schema>;
  const missing = ((schema.required ?? []) as string[])
    .filter((key) => !(key in value))
    .map((key) => `${path}: ${key} is missing`);
  const wrong = Object.entries(value).flatMap(([key, inner]) => {
    const rule = properties[key];
    if (rule) return schemaErrors(root, rule, inner, `${path}.${key}`);
    const others = schema.additionalProperties;
    if (typeof others === 'object') return schemaErrors(root, others as Schema, inner, `${path}.${key}`);
    return others === false ? [`${path}: ${key} is not known`] : [];
  });
  return [...missing, ...wrong];
}

/** Everything in `value` that does not follow `schema`, in words with the path. */
export function schemaErrors(root: Schema, schema: Schema, value: unknown, path = '$'): string[] {
  if (typeof schema.$ref === 'string') return schemaErrors(root, resolve(root, schema.$ref), value, path);
  const errors: string[] = Object.keys(schema)
    .filter((keyword) => !known.has(keyword))
    .map((keyword) => `${path}: the schema uses ${keyword}, which is not checked`);
  const is = typeOf(value);
  if (schema.type && schema.type !== is)
    return [...errors, `${path}: ${is} instead of ${String(schema.type)}`];
  if (schema.enum && !(schema.enum as unknown[]).includes(value))
    errors.push(`${path}: ${value} is not allowed`);
  if ('const' in schema && schema.const !== value) errors.push(`${path}: must be ${String(schema.const)}`);
  if (typeof value === 'string') {
    if (schema.pattern && !new RegExp(schema.pattern as string, 'u').test(value))
      errors.push(`${path}: "${value}" does not look like ${String(schema.pattern)}`);
    if (value.trim().length < ((schema.minLength as number) ?? 0)) errors.push(`${path}: too short`);
  }
  if (typeof value === 'number') {
    if (value < ((schema.minimum as number) ?? -Infinity)) errors.push(`${path}: too small`);
    if (value > ((schema.maximum as number) ?? Infinity)) errors.push(`${path}: too large`);
  }
  if (Array.isArray(value)) {
    if (value.length < ((schema.minItems as number) ?? 0)) errors.push(`${path}: too few`);
    if (schema.items)
      errors.push(
        ...value.flatMap((item, i) => schemaErrors(root, schema.items as Schema, item, `${path}[${i}]`)),
      );
  } else if (is === 'object') errors.push(...objectErrors(root, schema, value as Schema, path));
  return errors;
}
