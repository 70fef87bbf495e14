import type { z } from 'zod';
import type { FormAnswer } from '../forms/FormAnswer.ts';
import { readForm } from '../forms/readForm.ts';
import { refusedForm } from '../forms/refusedForm.ts';

/** Parses a form and sends it to a service. Resolves to a FormAnswer if it was refused, else undefined. */
export async function sendForm<Value>(
  form: FormData,
  schema: z.ZodType<Value>,
  send: (value: Value) => Promise<unknown>,
): Promise<FormAnswer | undefined> {
  const { value, answer } = readForm(schema, form);
  if (answer) {
    return answer;
  }
  try {
    await send(value);
  } catch (error) {
    return refusedForm(error, form);
  }
  return undefined;
}
