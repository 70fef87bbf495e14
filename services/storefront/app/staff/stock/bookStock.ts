import { MovementInput } from '@comptoir/contracts/productRequests';
import { z } from 'zod';
import type { StaffClient } from '../../../src/staff/StaffClient.ts';
import type { FormAnswer } from '../../forms/FormAnswer.ts';
import { readForm } from '../../forms/readForm.ts';
import { refusedForm } from '../../forms/refusedForm.ts';

/** The back office requires a note for every booking. */
const BookingForm = z
  .object({
    reason: z.enum(['received', 'corrected']),
    quantity: z
      .string()
      .trim()
      // Accepts the typographic minus and the hyphen of keyboards.
      .regex(/^[+\-−]?\d{1,7}$/)
      .transform(text => Number(text.replace('−', '-'))),
    note: z.string().trim().min(1),
  })
  .transform((booking): z.input<typeof MovementInput> => booking)
  .pipe(MovementInput);

/** Books a movement, once for each key of a form. Resolves to a FormAnswer if it was refused, else undefined. */
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
