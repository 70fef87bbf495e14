import { data } from 'react-router';
import type { FormAnswer } from './FormAnswer.ts';

const INVALID = 422;
/** Refusals whose status is passed on: conflict, failed precondition, too many requests. */
const TOLD = [409, 412, 429];

/** Responds to a refused form with its page and an error status. */
export function notTaken<Answer extends FormAnswer>(answer: Answer) {
  const told = TOLD.find(status => status === answer.refused);
  return data(answer, { status: told ?? INVALID });
}
