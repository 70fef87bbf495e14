/** No valid response: the provider may or may not have executed the request. */
export class PaymentSilenceError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'PaymentSilenceError';
  }
}

/** The provider refused the request (4xx), since the payment is in another state. */
export class PaymentRefusedError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'PaymentRefusedError';
  }
}
