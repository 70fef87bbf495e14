import type { RefusedError } from '../../src/calls/RefusedError.ts';

/** The refusal of a service, undefined for every other failure. By name: the pages are bundled apart, with class objects of their own. */
export function refusalOf(error: unknown): RefusedError | undefined {
  return isRefusal(error) ? error : undefined;
}

function isRefusal(error: unknown): error is RefusedError {
  return error instanceof Error && error.name === 'RefusedError';
}
