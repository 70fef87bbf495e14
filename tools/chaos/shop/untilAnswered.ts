import type { Answer } from '@comptoir/kit-testing/HttpClient';
import { eventually } from './eventually.ts';

/** Asks as a patient client does: the same again, until the answer is one that asking again won't change. */
export function untilAnswered(ask: () => Promise<Answer>): Promise<Answer> {
  return eventually(async () => {
    const answer = await ask();
    if (answer.status >= 500 || answer.status === 429)
      throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
    return answer;
  });
}
