import { data } from 'react-router';
import type { FormAnswer } from './FormAnswer.ts';

const INVALID = 422;
const TOO_MANY = 429;

/** Answers a form that was not taken: the page is shown again, with a status that says so to machines. */
export function notTaken(answer: FormAnswer) {
  return data(answer, {
    status: answer.refused === TOO_MANY ? TOO_MANY : INVALID,
  });
}
