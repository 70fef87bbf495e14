import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
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
interface Upstream {
  defaults: Values;
  schema: unknown;
  templates: string;
  /** The keys of its dependencies' values. */
  dependencies: ReadonlySet<string>;
}

/** Returns the path of every value, with dots: `a.b.c`. A list and an empty map are values. */
export function pathsOf(
  values: unknown,
  before: readonly string[] = [],
): string[] {
  const parsed = Values.safeParse(values);
  if (!parsed.success || Object.keys(parsed.data).length === 0) {
    return before.length === 0 ? [] : [before.map(escape).join('.')];
  }
  return Object.entries(parsed.data).flatMap(([key, value]) =>
    pathsOf(value, [...before, key]),
  );
}

/**
 * Returns what an upstream chart knows of our values: the same paths, or a shorter one that ends in
 * `.*` where the chart leaves the keys below to its user.
 *
 * @param folder the chart, with its dependencies in `charts`
 * @throws Error naming each path that the chart does not know
 */
export function upstreamKeys(folder: string, values: unknown): string[] {
  const upstream = readUpstream(folder);
  const unknown: string[] = [];
  const keys = new Set<string>();
  for (const path of pathsOf(values)) {
    const key = knownAs(path, upstream);
    if (key === undefined) {
      unknown.push(path);
    } else {
      keys.add(key);
    }
  }
  if (unknown.length > 0) {
    throw new Error(
      `${basename(folder)} does not know ${unknown.join(', ')}: remove or correct them`,
    );
  }
  return [...keys].sort();
}

/**
 * Returns the paths of values that no recorded key permits.
 *
 * @param keys see {@link upstreamKeys}
 */
export function unknownPaths(
  values: unknown,
  keys: readonly string[],
): string[] {
  const exact = new Set(keys);
  const open = keys
    .filter(key => key.endsWith('.*'))
    .map(key => key.slice(0, -1));
  return pathsOf(values).filter(
    path => !exact.has(path) && !open.some(prefix => path.startsWith(prefix)),
  );
}

function readUpstream(folder: string): Upstream {
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

function knownAs(path: string, upstream: Upstream): string | undefined {
  const keys = split(path);
  let at: unknown = upstream.defaults;
  for (const [index, key] of keys.entries()) {
    const map = Values.safeParse(at);
    const isFree =
      index > 0 && (!map.success || Object.keys(map.data).length === 0);
    if (isFree) {
      return `${keys.slice(0, index).map(escape).join('.')}.*`;
    }
    if (!map.success || !(key in map.data)) {
      const copied = keys
        .slice(0, index)
        .map((_, end) => keys.slice(0, end + 1))
        .find(ancestor => isCopied(ancestor, upstream));
      if (copied) {
        return `${copied.map(escape).join('.')}.*`;
      }
      const isKnown =
        isInSchema(keys, upstream.schema) || isRead(keys, upstream.templates);
      return isKnown ? path : undefined;
    }
    at = map.data[key];
  }
  return path;
}

function isInSchema(keys: readonly string[], schema: unknown): boolean {
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

/** Whether a template reads a value that the defaults leave out. */
function isRead(keys: readonly string[], templates: string): boolean {
  const name = `.Values.${keys.join('.')}`;
  return templates
    .split(name)
    .slice(1)
    .some(rest => !/^[A-Za-z0-9_]/.test(rest));
}

/** Whether a template copies a whole map, so that its keys belong to its user. */
function isCopied(keys: readonly string[], upstream: Upstream): boolean {
  const [first = '', ...rest] = keys;
  // Templates of a dependency read the same value without the first key.
  const names = upstream.dependencies.has(first) ? [keys, rest] : [keys];
  return names
    .filter(name => name.length > 0)
    .some(name => new RegExp(copies(name)).test(upstream.templates));
}

/** The source of an expression in a template that copies a map. */
function copies(name: readonly string[]): string {
  const path = `\\.Values\\.${name.map(literal).join('\\.')}(?![A-Za-z0-9_.])`;
  // A key with a dot is read by `index`.
  const map = `(${path}|index \\.Values "${literal(name.join('.'))}")`;
  const calls = 'toYaml|range|omit|merge|mergeOverwrite|tpl';
  return `(${calls})\\b[^}\\n]*${map}|include "[^"]+" ${map}|with ${map} *-?\\}\\}[^{]*\\{\\{-? *toYaml \\.`;
}

function literal(text: string): string {
  return text.replaceAll(/[^A-Za-z0-9_]/g, '\\$&');
}

/** A key may have dots, as in `config.params."server.insecure"`. */
function escape(key: string): string {
  return key.includes('.') ? `"${key}"` : key;
}

function split(path: string): string[] {
  return [...path.matchAll(/"([^"]*)"|([^.]+)/g)].map(
    ([, quoted, plain]) => quoted ?? plain ?? '',
  );
}
