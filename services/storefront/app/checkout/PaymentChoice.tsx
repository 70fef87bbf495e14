import type { ComponentType } from 'react';
import type { PaymentForm } from '../../src/PaymentForm.ts';
import { useCheckoutTexts } from './useCheckoutTexts.ts';
import { StandInPayment } from './StandInPayment.tsx';

/** Fields of each payment provider; they submit `payment`. */
const FORMS: Record<PaymentForm, ComponentType> = {
  'stand-in': StandInPayment,
};

/** Choice of the payment method. */
export function PaymentChoice({ form }: { form: PaymentForm }) {
  const texts = useCheckoutTexts();
  const Fields = FORMS[form];
  return (
    <fieldset className="step">
      <legend className="display text-2xl">{texts.paymentTitle}</legend>
      <Fields />
    </fieldset>
  );
}
