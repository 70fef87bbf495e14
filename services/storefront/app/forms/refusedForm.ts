import { refusalOf } from '../server/refusalOf.ts';
import type { FormAnswer } from './FormAnswer.ts';
import { enteredValues, withoutSecrets } from './readForm.ts';

/** Converts a service's refusal into a FormAnswer; rethrows other errors. */
export function refusedForm(error: unknown, form: FormData): FormAnswer {
  const refusal = refusalOf(error);
  if (!refusal) {
    throw error;
  }
  const { status, problem, retryAfter } = refusal;
  const names = (problem.errors ?? []).map(({ field }) =>
    field.replace(/^body\./, ''),
  );
  return {
    fields: names,
    refused: status,
    retryAfter,
    entered: withoutSecrets(enteredValues(form)),
  };
}
