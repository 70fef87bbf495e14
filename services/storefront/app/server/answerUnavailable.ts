import { data } from 'react-router';

/** Reports «cannot be reached» and turns it into a 503 that the error boundary shows; other failures pass. */
export function answerUnavailable(
  report: (error: unknown) => void,
): (error: unknown) => never {
  return error => {
    // By name: the pages are bundled apart, with a class object of their own.
    const unavailable =
      error instanceof Error && error.name === 'ServiceUnavailableError';
    if (!unavailable) {
      throw error;
    }
    report(error);
    throw data(null, { status: 503 });
  };
}
