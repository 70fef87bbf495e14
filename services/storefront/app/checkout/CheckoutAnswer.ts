import type { Money } from '@comptoir/contracts/common';
import type { FormAnswer } from '../forms/FormAnswer.ts';
import type { CheckoutView } from './CheckoutView.ts';

/** Why nothing was ordered. */
export type CheckoutProblem =
  /** Fields of the address aren't right. */
  | 'address'
  /** Shipping was chosen of which the total had not been shown. */
  | 'delivery'
  /** What pays is unknown. */
  | 'payment'
  /** The goods cost something else by now. */
  | 'price'
  /** An order was placed from this page before. */
  | 'used';

/** The page again, as it now is, without an order. */
export interface CheckoutAnswer {
  view: CheckoutView;
  form: FormAnswer;
  /** Undefined when it was only asked what another delivery costs. */
  problem?: CheckoutProblem;
  /** The total that had been shown, where it was another one. */
  before?: Money;
}
