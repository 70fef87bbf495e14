import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** The part of JSON Schema that the values of our charts use. */
export const ChartSchema = z.looseObject({
  description: z.string().optional(),
  type: z.string().optional(),
  required: z.array(z.string()).default([]),
  $ref: z.string().optional(),
  get properties() {
    return z.record(z.string(), ChartSchema).optional();
  },
  get patternProperties() {
    return z.record(z.string(), ChartSchema).optional();
  },
  get items() {
    return ChartSchema.optional();
  },
  get additionalProperties() {
    return z.union([z.boolean(), ChartSchema]).optional();
  },
  get $defs() {
    return z.record(z.string(), ChartSchema).optional();
  },
});
export type ChartSchema = z.infer<typeof ChartSchema>;

/** Reads the schema of a chart's values. */
export function readChartSchema(root: string, chart: string): ChartSchema {
  const file = join(root, chart, 'values.schema.json');
  return ChartSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** Every schema of a value below the root, with its path; `*` is any key of a map, `[]` any element. */
export function schemasBelow(root: ChartSchema): [string, ChartSchema][] {
  const resolve = (schema: ChartSchema): ChartSchema => {
    const name = schema.$ref?.replace('#/$defs/', '');
    const target = name === undefined ? undefined : root.$defs?.[name];
    return target ? { ...target, ...schema } : schema;
  };
  const below = (schema: ChartSchema, path: string): [string, ChartSchema][] =>
    childrenOf(schema).flatMap(([key, child]) => {
      const found = resolve(child);
      const where = `${path}/${key}`;
      return [[where, found], ...below(found, where)];
    });
  return below(root, '');
}

function childrenOf(schema: ChartSchema): [string, ChartSchema][] {
  const { properties, patternProperties, items, additionalProperties } = schema;
  const children = Object.entries(properties ?? {});
  for (const any of Object.values(patternProperties ?? {})) {
    children.push(['*', any]);
  }
  if (typeof additionalProperties === 'object') {
    children.push(['*', additionalProperties]);
  }
  if (items) {
    children.push(['[]', items]);
  }
  return children;
}
