import type { Payment } from '@comptoir/contracts/payments';

/** A payment to authorize. */
export interface PaymentInput {
  /** Idempotency key: the id of the order. */
  key: string;
  /** Cents. */
  amount: number;
  method: string;
}

/**
 * A payment provider. Repeated requests with the same key have no further effect.
 * Every method throws PaymentSilenceError if there is no valid response: the
 * request may or may not have been executed.
 */
export interface PaymentPort {
  /** Requests the authorization of a payment. */
  authorize(order: PaymentInput): Promise<Payment>;
  /** Finds a payment by its key; null if the provider does not know it. */
  find(key: string): Promise<Payment | null>;
  /** Captures the payment. @throws PaymentRefusedError when it is no longer authorized */
  capture(payment: Pick<Payment, 'id' | 'key' | 'amount'>): Promise<Payment>;
  /** Voids the authorization. @throws PaymentRefusedError when the payment was captured meanwhile */
  void(payment: Payment): Promise<Payment>;
  /** Refunds the payment. @throws PaymentRefusedError when it is not captured */
  refund(payment: Payment): Promise<Payment>;
}
