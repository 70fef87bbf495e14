import { STATE_CHANGES, type StateChange } from './stateChanges';

/** Returns the declared route of a request to a plugin, `path` without `/api/<plugin>`. */
export function findStateChange(
  plugin: string,
  method: string,
  path: string,
): StateChange | undefined {
  return STATE_CHANGES.find(
    one =>
      (one.plugin === plugin || one.plugin === '*') &&
      one.method === method &&
      patternOf(one.path).test(path),
  );
}

/** A segment `:name` stands for one segment, `*` for the rest. */
function patternOf(path: string): RegExp {
  const escaped = path
    .replaceAll('.', '\\.')
    .replace(/:\w+/g, '[^/]+')
    .replaceAll('*', '.*');
  return new RegExp(`^${escaped}/?$`);
}
