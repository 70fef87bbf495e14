import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const Values = z.record(z.string(), z.unknown());
type Values = z.infer<typeof Values>;

const Dependencies = z.looseObject({
  dependencies: z
    .array(z.looseObject({ name: z.string(), alias: z.string().optional() }))
    .default([]),
});

/** A chart of another project, in a folder. */
export interface Upstream {
  defaults: Values;
  schema: unknown;
  templates: string;
  /** The keys of its dependencies' values. */
  dependencies: ReadonlySet<string>;
}

/** Reads a chart with its dependencies in `charts`. */
export function readUpstream(folder: string): Upstream {
  const read = (file: string): unknown =>
    existsSync(join(folder, file))
      ? parse(readFileSync(join(folder, file), 'utf8'))
      : undefined;
  const { dependencies } = Dependencies.parse(read('Chart.yaml'));
  const below: Values = {};
  for (const chart of globSync('charts/*/Chart.yaml', { cwd: folder })) {
    const { name } = z.looseObject({ name: z.string() }).parse(read(chart));
    const key = dependencies.find(one => one.name === name)?.alias ?? name;
    below[key] = read(join(dirname(chart), 'values.yaml')) ?? {};
  }
  return {
    defaults: merged(defaultsOf(read('values.yaml')), below),
    schema: read('values.schema.json'),
    dependencies: new Set(Object.keys(below)),
    templates: globSync('**/templates/**/*.{yaml,tpl,yml}', { cwd: folder })
      .map(file => withoutVariables(readFileSync(join(folder, file), 'utf8')))
      .join('\n'),
  };
}

/** Replaces the variables of a template that hold a map of values by that map. */
function withoutVariables(template: string): string {
  const declaration = /\$(\w+) := (?:default dict )?(\.Values[\w.]+) *-?\}\}/g;
  return [...template.matchAll(declaration)].reduce(
    (text, [, name = '', path = '']) =>
      text.replaceAll(`$${name}.`, `${path}.`),
    template,
  );
}

/** Istio's charts keep their defaults below a key of their own. */
function defaultsOf(values: unknown): Values {
  const { _internal_defaults_do_not_set: wrapped, ...rest } = Values.parse(
    values ?? {},
  );
  return merged(rest, Values.safeParse(wrapped).data ?? {});
}

function merged(over: Values, under: Values): Values {
  const result: Values = { ...under };
  for (const [key, value] of Object.entries(over)) {
    const [above, below] = [
      Values.safeParse(value),
      Values.safeParse(under[key]),
    ];
    result[key] =
      above.success && below.success ? merged(above.data, below.data) : value;
  }
  return result;
}
