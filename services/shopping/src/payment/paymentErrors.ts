/** The provider gave no usable answer: it may have done it, or not. */
export class PaymentSilenceError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'PaymentSilenceError';
  }
}

/** The provider understood, and won't: the payment is in another state. */
export class PaymentRefusedError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'PaymentRefusedError';
  }
}
