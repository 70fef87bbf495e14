import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';

const root = resolve(import.meta.dirname, '..', '..');

const Schema = z.object({
  description: z.string().optional(),
  type: z.string().optional(),
  get properties() {
    return z.record(z.string(), Schema).optional();
  },
  get items() {
    return Schema.optional();
  },
  get additionalProperties() {
    return z.union([z.boolean(), Schema]).optional();
  },
});
type Schema = z.infer<typeof Schema>;

/** Every schema of a value below one, with its path. */
function below(schema: Schema, path = ''): [string, Schema][] {
  const { properties = {}, items, additionalProperties } = schema;
  const children = Object.entries(properties);
  if (items) {
    children.push(['[]', items]);
  }
  if (typeof additionalProperties === 'object') {
    children.push(['*', additionalProperties]);
  }
  return children.flatMap(([key, child]) => [
    [`${path}/${key}`, child],
    ...below(child, `${path}/${key}`),
  ]);
}

describe.each([
  ['gitops/charts/service', 20],
  ['gitops/charts/secrets', 5],
  ['gitops/bootstrap', 20],
])('%s/values.schema.json', (chart, least) => {
  const file = join(root, chart, 'values.schema.json');
  const schema = Schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const all = below(schema);

  test('describes every value', () => {
    expect(all.length).toBeGreaterThan(least);
    const silent = all.filter(([, one]) => !one.description);
    expect(silent.map(([path]) => path)).toEqual([]);
  });

  test('refuses an unknown key in every object', () => {
    const objects = [['', schema] as const, ...all].filter(
      ([, one]) => one.type === 'object',
    );
    const open = objects.filter(
      ([, one]) =>
        one.additionalProperties === undefined ||
        one.additionalProperties === true,
    );
    expect(open.map(([path]) => path)).toEqual([]);
  });
});
