import { data } from 'react-router';
import type { FormAnswer } from './FormAnswer.ts';

const INVALID = 422;
/** Refusals whose status is passed on: conflict, failed precondition, too many requests. */
const PASSED_ON = [409, 412, 429];

/** Responds to a refused form with its page and an error status. */
export function respondRefused<Answer extends FormAnswer>(answer: Answer) {
  const passedOn = PASSED_ON.find(status => status === answer.refused);
  return data(answer, { status: passedOn ?? INVALID });
}
