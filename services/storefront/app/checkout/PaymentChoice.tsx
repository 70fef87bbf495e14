import type { ComponentType } from 'react';
import type { PaymentForm } from '../../src/PaymentForm.ts';
import { useCheckoutTexts } from './useCheckoutTexts.ts';
import { StandInPayment } from './StandInPayment.tsx';

/** Each provider's own fields; together they send `payment`. */
const FORMS: Record<PaymentForm, ComponentType> = {
  'stand-in': StandInPayment,
};

/** What one pays with. */
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
