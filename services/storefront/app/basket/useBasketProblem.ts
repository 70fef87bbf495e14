import type { BasketAnswer } from './BasketAnswer.ts';
import { useBasketTexts } from './useBasketTexts.ts';

/** Message for a refused basket change; undefined if it succeeded or none was requested. */
export function useBasketProblem(
  answer: BasketAnswer | undefined,
): string | undefined {
  const texts = useBasketTexts();
  if (!answer || !('problem' in answer)) {
    return undefined;
  }
  const message = texts.problem[answer.problem];
  return 'held' in answer && answer.held > 0
    ? `${message} ${texts.held(answer.held)}`
    : message;
}
