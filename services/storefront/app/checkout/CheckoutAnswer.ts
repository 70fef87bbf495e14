import type { Money } from '@comptoir/contracts/common';
import type { FormAnswer } from '../forms/FormAnswer.ts';
import type { CheckoutView } from './CheckoutView.ts';

/** Why no order was placed. */
export type CheckoutProblem =
  /** Fields of the address are not valid. */
  | 'address'
  /** The basket was changed elsewhere. */
  | 'basket'
  /** The chosen delivery differs from the one the shown total was for. */
  | 'delivery'
  /** The payment method is unknown. */
  | 'payment'
  /** The total has changed. */
  | 'price'
  /** The idempotency key of the page was already used for an order. */
  | 'used';

/** The updated checkout page, without an order. */
export interface CheckoutAnswer {
  view: CheckoutView;
  form: FormAnswer;
  /** Undefined if the form only updated the total. */
  problem?: CheckoutProblem;
  /** The total shown before, if it differs. */
  before?: Money;
}
