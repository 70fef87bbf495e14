/** A message that can never be taken in; it goes to the dead-letter queue at once. */
export class PoisonError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'PoisonError';
  }
}
