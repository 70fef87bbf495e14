import { data } from 'react-router';

/** Reports a ServiceUnavailableError and throws a 503 for the error boundary instead; rethrows other errors. */
export function answerUnavailable(
  report: (error: unknown) => void,
): (error: unknown) => never {
  return error => {
    // Compared by name, since the pages' bundle has its own class.
    const unavailable =
      error instanceof Error && error.name === 'ServiceUnavailableError';
    if (!unavailable) {
      throw error;
    }
    report(error);
    throw data(null, { status: 503 });
  };
}
