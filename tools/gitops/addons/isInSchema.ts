import { z } from 'zod';

const Values = z.record(z.string(), z.unknown());
type Values = z.infer<typeof Values>;

/** Whether a JSON schema permits a value at a path. */
export function isInSchema(keys: readonly string[], schema: unknown): boolean {
  const root = Values.safeParse(schema);
  let at: unknown = schema;
  for (const key of keys) {
    const one = resolve(at, root.data ?? {});
    const properties = Values.safeParse(one?.['properties']);
    if (!properties.success || !(key in properties.data)) {
      return one !== undefined &&
        'properties' in one &&
        one['additionalProperties'] !== undefined
        ? one['additionalProperties'] !== false
        : false;
    }
    at = properties.data[key];
  }
  return true;
}

function resolve(at: unknown, root: Values): Values | undefined {
  const one = Values.safeParse(at);
  if (!one.success) {
    return undefined;
  }
  const reference = one.data['$ref'];
  if (typeof reference !== 'string') {
    return one.data;
  }
  let found: unknown = root;
  for (const key of reference.replace(/^#\//, '').split('/')) {
    found = Values.safeParse(found).data?.[key];
  }
  return Values.safeParse(found).data;
}
