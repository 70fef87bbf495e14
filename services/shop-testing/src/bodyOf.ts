import type { Answer } from '@comptoir/kit-testing/HttpClient';

/**
 * The body of an answer.
 *
 * @param what - names the request in the error
 * @throws Error unless the answer is a 2xx
 */
export function bodyOf({ status, body }: Answer, what: string): unknown {
  if (status < 300) {
    return body;
  }
  throw new Error(`${what}: ${status} ${JSON.stringify(body)}`);
}
