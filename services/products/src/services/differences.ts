import { isDeepStrictEqual } from 'node:util';

/** Which fields of `after` are not as they were, and how they were and are. */
export function differences(before: object, after: object) {
  const was = new Map<string, unknown>(Object.entries(before));
  const changed = Object.entries(after).filter(
    ([key, value]) => !isDeepStrictEqual(was.get(key), value),
  );
  return {
    before: Object.fromEntries(changed.map(([key]) => [key, was.get(key)])),
    after: Object.fromEntries<unknown>(changed),
  };
}
