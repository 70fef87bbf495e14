import { createContext } from 'react-router';
import type { PaymentForm } from '../../src/PaymentForm.ts';

/** How shoppers say what they pay with. */
export const paymentFormContext = createContext<PaymentForm>();
