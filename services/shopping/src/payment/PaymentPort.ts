import type { Payment } from '@comptoir/contracts/payments';

/** What a payment provider is asked for. */
export interface PaymentOrder {
  /** The same key is the same payment: the order's id. */
  key: string;
  /** Cents. */
  amount: number;
  method: string;
}

/**
 * A payment provider. Asking again with the same key changes nothing more.
 * Every method throws PaymentSilenceError when no usable answer came: then it
 * may have happened, or not.
 */
export interface PaymentPort {
  /** Asks for a promise of money. */
  authorize(order: PaymentOrder): Promise<Payment>;
  /** What became of it; null when the provider never heard of the key. */
  find(key: string): Promise<Payment | null>;
  /** Takes the promised money; @throws PaymentRefusedError when it isn't promised any more */
  capture(payment: Pick<Payment, 'id' | 'key' | 'amount'>): Promise<Payment>;
  /** Lets go of the promise; @throws PaymentRefusedError when the money was taken meanwhile */
  void(payment: Payment): Promise<Payment>;
  /** Gives the money back; @throws PaymentRefusedError when there is none to give back */
  refund(payment: Payment): Promise<Payment>;
}
