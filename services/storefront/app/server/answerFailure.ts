import { data } from 'react-router';
import type { RefusedError } from '../../src/calls/RefusedError.ts';
import { RefusalInit } from './RefusalInit.ts';

/**
 * Converts the failures of a service into responses, so that no page that forgets
 * one responds 500: a ServiceUnavailableError is reported and becomes a 503, a
 * refusal keeps its status and is read by `refusalOf`. Rethrows other errors.
 */
export function answerFailure(
  report: (error: unknown) => void,
): (error: unknown) => never {
  return error => {
    if (isRefusal(error)) {
      throw data(null, new RefusalInit(error));
    }
    // Compared by name, since the pages' bundle has its own classes.
    const unavailable =
      error instanceof Error && error.name === 'ServiceUnavailableError';
    if (!unavailable) {
      throw error;
    }
    report(error);
    throw data(null, { status: 503 });
  };
}

/** Whether a service refused the request. */
export function isRefusal(error: unknown): error is RefusedError {
  return error instanceof Error && error.name === 'RefusedError';
}
