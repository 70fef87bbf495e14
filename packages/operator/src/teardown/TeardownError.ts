/** A reason not to start or continue a teardown; the message contains the remedy. */
export class TeardownError extends Error {
  override name = 'TeardownError';
}
