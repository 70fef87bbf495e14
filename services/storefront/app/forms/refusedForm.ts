import { refusalOf } from '../server/refusalOf.ts';
import type { FormAnswer } from './FormAnswer.ts';
import { enteredIn, shown } from './readForm.ts';

/** The answer to a form that a service refused; other failures pass. */
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
    entered: shown(enteredIn(form)),
  };
}
