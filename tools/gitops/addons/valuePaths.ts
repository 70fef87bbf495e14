import { z } from 'zod';

const Values = z.record(z.string(), z.unknown());

/** Returns the path of every value, with dots: `a.b.c`. A list and an empty map are values. */
export function pathsOf(
  values: unknown,
  before: readonly string[] = [],
): string[] {
  const parsed = Values.safeParse(values);
  if (!parsed.success || Object.keys(parsed.data).length === 0) {
    return before.length === 0 ? [] : [joinPath(before)];
  }
  return Object.entries(parsed.data).flatMap(([key, value]) =>
    pathsOf(value, [...before, key]),
  );
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

/** Joins keys to a path. A key may have dots, as in `config.params."server.insecure"`. */
export function joinPath(keys: readonly string[]): string {
  return keys.map(key => (key.includes('.') ? `"${key}"` : key)).join('.');
}

/** Splits a path into its keys. */
export function splitPath(path: string): string[] {
  return [...path.matchAll(/"([^"]*)"|([^.]+)/g)].map(
    ([, quoted, plain]) => quoted ?? plain ?? '',
  );
}
