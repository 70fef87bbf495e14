/** A response of the API server did not end in time. */
export class DeadlineError extends Error {
  override readonly name = 'DeadlineError';

  constructor(path: string, deadlineMs: number) {
    super(`The response of ${path} did not end within ${deadlineMs / 1000} s`);
  }
}
