import { isDeepStrictEqual } from 'node:util';

/** Returns the changed fields of `after`, with their values before and after. */
export function differences(before: object, after: object) {
  const previous = new Map<string, unknown>(Object.entries(before));
  const changed = Object.entries(after).filter(
    ([key, value]) => !isDeepStrictEqual(previous.get(key), value),
  );
  return {
    before: Object.fromEntries(
      changed.map(([key]) => [key, previous.get(key)]),
    ),
    after: Object.fromEntries<unknown>(changed),
  };
}
