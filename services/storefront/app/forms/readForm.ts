import type { z } from 'zod';
import type { FormAnswer } from './FormAnswer.ts';

/** Fields that are never returned to the page. */
const SECRET = /password|token/i;

/** Result of parsing a form: the value, or the answer with the invalid fields. */
export type FormReading<Value> =
  | { value: Value; answer?: undefined }
  | { value?: undefined; answer: FormAnswer };

/** Parses a form by a schema. Empty fields are left out. */
export function readForm<Value>(
  schema: z.ZodType<Value>,
  form: FormData,
): FormReading<Value> {
  const entered = enteredValues(form);
  const filled = Object.entries(entered).filter(([, text]) => text !== '');
  const parsed = schema.safeParse(Object.fromEntries(filled));
  if (parsed.success) {
    return { value: parsed.data };
  }
  const names = parsed.error.issues.map(({ path: [name] }) => String(name));
  return {
    answer: { fields: [...new Set(names)], entered: withoutSecrets(entered) },
  };
}

/** Returns the text fields of a form, except the button's `intent`. */
export function enteredValues(form: FormData): Record<string, string> {
  const entered: Record<string, string> = {};
  for (const [name, value] of form) {
    if (name !== 'intent' && typeof value === 'string') {
      entered[name] = value;
    }
  }
  return entered;
}

/** Returns the fields without secrets. */
export function withoutSecrets(
  entered: Record<string, string>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(entered).filter(([name]) => !SECRET.test(name)),
  );
}
