import type { z } from 'zod';
import type { FormAnswer } from './FormAnswer.ts';

/** Never sent back to the page. */
const SECRET = /password|token/i;

/** What a form held: parsed by its contract, or an answer that names each field that isn't right. */
export type FormReading<Value> =
  | { value: Value; answer?: undefined }
  | { value?: undefined; answer: FormAnswer };

/** Reads a form by the schema of what it becomes. An empty field counts as left out. */
export function readForm<Value>(
  schema: z.ZodType<Value>,
  form: FormData,
): FormReading<Value> {
  const entered = enteredIn(form);
  const filled = Object.entries(entered).filter(([, text]) => text !== '');
  const parsed = schema.safeParse(Object.fromEntries(filled));
  if (parsed.success) {
    return { value: parsed.data };
  }
  const names = parsed.error.issues.map(({ path: [name] }) => String(name));
  return { answer: { fields: [...new Set(names)], entered: shown(entered) } };
}

/** The texts of a form; `intent` says which button was pressed, and is none of them. */
export function enteredIn(form: FormData): Record<string, string> {
  const entered: Record<string, string> = {};
  for (const [name, value] of form) {
    if (name !== 'intent' && typeof value === 'string') {
      entered[name] = value;
    }
  }
  return entered;
}

/** What may stand in the fields again. */
export function shown(entered: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(entered).filter(([name]) => !SECRET.test(name)),
  );
}
