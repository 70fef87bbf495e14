import { z } from 'zod';
import { DeliverError } from './DeliverError.ts';

const Failure = z.object({
  message: z.string(),
  cause: z.unknown().optional(),
});

/** A response with its complete body. */
interface Answer {
  ok: boolean;
  status: number;
  headers: Headers;
  text: string;
}

/** A server refused the connection, broke it, or did not answer in time. */
export class UnreachableError extends DeliverError {
  override name = 'UnreachableError';
  readonly reason: string;

  constructor(server: string, url: string, reason: string) {
    super(`${url}: ${server} cannot be reached: ${reason}`);
    this.reason = reason;
  }
}

/**
 * Sends a request and reads the response.
 *
 * @param server what answers, for the message: GitLab, Argo CD, the registry
 * @param init.timeoutMs milliseconds until the body must have arrived; 30 000 by default
 * @throws UnreachableError
 */
export async function send(
  server: string,
  url: string,
  init: RequestInit & { timeoutMs?: number | undefined },
): Promise<Answer> {
  const { timeoutMs = 30_000, ...request } = init;
  try {
    const signal = AbortSignal.timeout(timeoutMs);
    const response = await fetch(url, { ...request, signal });
    const { ok, status, headers } = response;
    return { ok, status, headers, text: await response.text() };
  } catch (error) {
    throw new UnreachableError(server, url, reasonOf(error));
  }
}

/** The message of the innermost error: fetch hides why a connection failed in its cause. */
function reasonOf(error: unknown): string {
  const { success, data } = Failure.safeParse(error);
  if (!success) {
    return String(error);
  }
  return data.cause === undefined ? data.message : reasonOf(data.cause);
}
