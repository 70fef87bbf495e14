import { z } from 'zod';
import { readChartSchema, schemasBelow } from './ChartSchema.ts';
import { EVERY_VALUE } from './everyValue.ts';

/** Values that a person may write by mistake, or that YAML reads as another type. */
export const ODD_VALUES: readonly unknown[] = [
  null,
  '',
  ' ',
  '007',
  'true',
  '1e3',
  'é',
  'a b',
  'a: b #c',
  '{{ x }}',
  'line\nbreak',
  '/',
  'x'.repeat(5000),
  true,
  false,
  0,
  1,
  -1,
  1.5,
  65_536,
  1_000_000,
  9e15,
  [],
  [null],
  ['a', 'a'],
  {},
  { '': '' },
  { é: 'x' },
];

const Container = z.union([
  z.array(z.unknown()),
  z.record(z.string(), z.unknown()),
]);

/** The path to a value: keys of objects and indices of arrays. */
export type ValuePath = readonly (string | number)[];

/**
 * The path of a value in {@link EVERY_VALUE} for each path of the schema.
 *
 * @throws Error naming a path of the schema that no value has
 */
export function valuePaths(root: string): ValuePath[] {
  const schema = readChartSchema(root, 'gitops/charts/service');
  return schemasBelow(schema).map(([path]) => {
    const found = find(EVERY_VALUE, path.split('/').slice(1));
    if (!found) {
      throw new Error(`everyValue.ts has no value at ${path}: add one`);
    }
    return found;
  });
}

/** Finds the keys that a path with `*` and `[]` stands for. */
function find(
  value: unknown,
  [key, ...rest]: readonly string[],
): (string | number)[] | undefined {
  if (key === undefined) {
    return [];
  }
  const container = Container.safeParse(value);
  if (!container.success) {
    return undefined;
  }
  const entries: [string | number, unknown][] = Array.isArray(container.data)
    ? [...container.data.entries()]
    : Object.entries(container.data);
  for (const [name, one] of entries) {
    const below =
      key === '*' || key === '[]' || key === name ? find(one, rest) : undefined;
    if (below) {
      return [name, ...below];
    }
  }
  return undefined;
}

/** Copies {@link EVERY_VALUE} with another value at each of these paths. */
export function withValues(
  paths: readonly ValuePath[],
  odd: unknown,
): Record<string, unknown> {
  const replace = (value: unknown, [key, ...rest]: ValuePath): unknown => {
    if (key === undefined) {
      return odd;
    }
    const container = Container.parse(value);
    if (Array.isArray(container)) {
      return container.map((one, index) =>
        index === key ? replace(one, rest) : one,
      );
    }
    return { ...container, [key]: replace(container[key], rest) };
  };
  const Values = z.record(z.string(), z.unknown());
  return paths.reduce<Record<string, unknown>>(
    (values, path) => Values.parse(replace(values, path)),
    EVERY_VALUE,
  );
}
