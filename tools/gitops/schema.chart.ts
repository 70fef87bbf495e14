import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { readChartSchema, schemasBelow } from './ChartSchema.ts';

const root = resolve(import.meta.dirname, '..', '..');
const Values = z.record(z.string(), z.unknown());

describe.each([
  ['gitops/charts/service', 150],
  ['gitops/charts/namespace', 10],
  ['gitops/charts/secrets', 5],
  ['gitops/bootstrap', 20],
  ['gitops/policies', 4],
])('%s/values.schema.json', (chart, least) => {
  const schema = readChartSchema(root, chart);
  const all = schemasBelow(schema);

  test('describes every value', () => {
    expect(all.length).toBeGreaterThanOrEqual(least);
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

test('the chart of services requires each key with a default, because null removes the default', () => {
  const chart = 'gitops/charts/service';
  const schema = readChartSchema(root, chart);
  const schemas = new Map([['', schema], ...schemasBelow(schema)]);
  const optional: string[] = [];
  const visit = (values: z.infer<typeof Values>, path: string) => {
    const { properties, required } = schemas.get(path) ?? schema;
    // A map's keys belong to its user.
    for (const key of Object.keys(properties ? values : {})) {
      const where = `${path}/${key}`;
      if (!required?.includes(key)) {
        optional.push(where);
      }
      const below = Values.safeParse(values[key]);
      if (below.success) {
        visit(below.data, where);
      }
    }
  };
  const file = join(root, chart, 'values.yaml');
  visit(Values.parse(parse(readFileSync(file, 'utf8'))), '');
  expect(optional).toEqual([]);
});
