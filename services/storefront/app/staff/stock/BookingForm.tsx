import type { FormAnswer } from '../../forms/FormAnswer.ts';
import { Field } from '../../forms/Field.tsx';
import { SelectField } from '../../forms/SelectField.tsx';
import { ShopForm } from '../../forms/ShopForm.tsx';
import { SubmitButton } from '../../forms/SubmitButton.tsx';
import { useStaffTexts } from '../useStaffTexts.ts';
import { useStockTexts } from './useStockTexts.ts';

interface BookingFormProps {
  /** Idempotency key: several submissions book the movement once. */
  bookingKey: string;
  answer: FormAnswer | undefined;
}

/** Form that books stock received or a correction. */
export function BookingForm({ bookingKey, answer }: BookingFormProps) {
  const common = useStaffTexts();
  const texts = useStockTexts();
  return (
    <section className="staff-box" aria-labelledby="book">
      <h2 id="book">{texts.book}</h2>
      <ShopForm
        answer={answer}
        problem={answer?.refused ? common.refused : common.problem}
        refusals={{ 409: texts.tooLow, 422: texts.twice }}
      >
        <input type="hidden" name="key" value={bookingKey} />
        <SelectField
          name="reason"
          label={texts.reason}
          error={texts.reasonError}
          options={(['received', 'corrected'] as const).map(value => ({
            value,
            text: texts.reasons[value],
          }))}
        />
        <Field
          name="quantity"
          label={texts.quantity}
          hint={texts.quantityHint}
          error={texts.quantityError}
          autoComplete="off"
          required
        />
        <Field name="note" label={texts.why} error={texts.whyError} required />
        <p className="staff-send">
          <SubmitButton>{texts.bookNow}</SubmitButton>
        </p>
      </ShopForm>
    </section>
  );
}
