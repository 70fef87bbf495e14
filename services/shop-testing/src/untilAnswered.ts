import { eventually } from '@comptoir/kit-testing/eventually';
import type { Answer } from '@comptoir/kit-testing/HttpClient';

/** Longer than a killed part of the shop is unavailable, in milliseconds. */
const PATIENCE_MS = 120_000;

/** Repeats a request while it fails or is answered by 5xx or 429. */
export function untilAnswered(
  ask: () => Promise<Answer>,
  withinMs = PATIENCE_MS,
): Promise<Answer> {
  return eventually(async () => {
    const answer = await ask();
    if (answer.status >= 500 || answer.status === 429) {
      throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
    }
    return answer;
  }, withinMs);
}
