import { basename } from 'node:path';
import { z } from 'zod';
import { isInSchema } from './isInSchema.ts';
import { readUpstream, type Upstream } from './readUpstream.ts';
import { joinPath, pathsOf, splitPath } from './valuePaths.ts';

const Values = z.record(z.string(), z.unknown());

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

function knownAs(path: string, upstream: Upstream): string | undefined {
  const keys = splitPath(path);
  let at: unknown = upstream.defaults;
  for (const [index, key] of keys.entries()) {
    const map = Values.safeParse(at);
    const isFree =
      index > 0 && (!map.success || Object.keys(map.data).length === 0);
    if (isFree) {
      return `${joinPath(keys.slice(0, index))}.*`;
    }
    if (!map.success || !(key in map.data)) {
      const copied = keys
        .slice(0, index)
        .map((_, end) => keys.slice(0, end + 1))
        .find(ancestor => isCopied(ancestor, upstream));
      if (copied) {
        return `${joinPath(copied)}.*`;
      }
      const isKnown =
        isInSchema(keys, upstream.schema) || isRead(keys, upstream.templates);
      return isKnown ? path : undefined;
    }
    at = map.data[key];
  }
  return path;
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
