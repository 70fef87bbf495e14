/** A message that can never be consumed; it is dead-lettered without a retry. */
export class PoisonError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'PoisonError';
  }
}
