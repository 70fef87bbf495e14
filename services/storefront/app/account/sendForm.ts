import type { z } from 'zod';
import type { FormAnswer } from '../forms/FormAnswer.ts';
import { readForm } from '../forms/readForm.ts';
import { refusedForm } from '../forms/refusedForm.ts';

/** Reads a form and has a service take it. Answers why it was not taken, or nothing. */
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
