import { MovementInput } from '@comptoir/contracts/productRequests';
import { z } from 'zod';
import type { StaffClient } from '../../../src/staff/StaffClient.ts';
import type { FormAnswer } from '../../forms/FormAnswer.ts';
import { readForm } from '../../forms/readForm.ts';
import { refusedForm } from '../../forms/refusedForm.ts';

/** In the back office nothing is booked without a word on it. */
const BookingForm = z
  .object({
    reason: z.enum(['received', 'corrected']),
    quantity: z
      .string()
      .trim()
      // A minus as people and as keyboards write it.
      .regex(/^[+\-−]?\d{1,7}$/)
      .transform(text => Number(text.replace('−', '-'))),
    note: z.string().trim().min(1),
  })
  .transform((booking): z.input<typeof MovementInput> => booking)
  .pipe(MovementInput);

/** Books what was received or corrected, once for each key of a form. */
export async function bookStock(
  stock: StaffClient['stock'],
  sku: string,
  form: FormData,
): Promise<FormAnswer | undefined> {
  const { value, answer } = readForm(BookingForm, form);
  if (answer) {
    return answer;
  }
  const key = form.get('key');
  try {
    await stock.book(sku, typeof key === 'string' ? key : '', value);
  } catch (error) {
    return refusedForm(error, form);
  }
  return undefined;
}
