import type { RefusedError } from '../../src/calls/RefusedError.ts';

/** Returns the error if a service refused the request, else undefined. Compared by name, since the pages' bundle has its own class. */
export function refusalOf(error: unknown): RefusedError | undefined {
  return isRefusal(error) ? error : undefined;
}

function isRefusal(error: unknown): error is RefusedError {
  return error instanceof Error && error.name === 'RefusedError';
}
