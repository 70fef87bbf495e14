/** The API server responded with an error. */
export class ApiStatusError extends Error {
  override readonly name = 'ApiStatusError';

  constructor(
    /** HTTP status. */
    readonly status: number,
    /** The API server's explanation. */
    message: string,
  ) {
    super(message);
  }
}
