import { ApiStatusError } from '../api/ApiStatusError';

/** A cluster is not connected. */
export class ConnectionError extends Error {
  override readonly name = 'ConnectionError';

  /** Explains an error of the API server at this address. */
  static of(error: Error, server: string): ConnectionError {
    if (!(error instanceof ApiStatusError)) {
      const code = 'code' in error ? ` (${String(error.code)})` : '';
      return new ConnectionError(
        `The API server ${server} does not respond: ${error.message || 'no connection'}${code}`,
        'Start the cluster, or correct its address. The portal keeps trying.',
      );
    }
    return error.status === 401
      ? new ConnectionError(
          `The API server ${server} rejects the portal's credentials.`,
          'Renew the token or the client certificate. The portal reads it again.',
        )
      : new ConnectionError(
          `The API server ${server} is not ready: ${error.status} ${error.message}`,
          'Wait until it is. Its log contains the cause.',
        );
  }

  private constructor(
    message: string,
    /** What to do, for people. */
    readonly remedy: string,
  ) {
    super(message);
  }
}
