import { data } from 'react-router';
import type { FormAnswer } from './FormAnswer.ts';

const INVALID = 422;
/** Refusals of which machines are told as well: a clash, somebody else's change, too many tries. */
const TOLD = [409, 412, 429];

/** Answers a form that was not taken: the page is shown again, with a status that says so to machines. */
export function notTaken<Answer extends FormAnswer>(answer: Answer) {
  const told = TOLD.find(status => status === answer.refused);
  return data(answer, { status: told ?? INVALID });
}
