import { createContext } from 'react-router';
import type { PaymentForm } from '../../src/PaymentForm.ts';

/** The payment form of the checkout. */
export const paymentFormContext = createContext<PaymentForm>();
