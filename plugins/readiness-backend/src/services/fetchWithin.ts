import { z } from 'zod/v4';

/** A response, or why there is none. */
export type Fetched =
  { status: number; text: string } | { late: boolean; reason: string };

/**
 * Requests an address. Never throws.
 *
 * @param timeout - milliseconds
 * @param signal - aborts the request when the portal stops
 */
export async function fetchWithin(
  url: string,
  timeout: number,
  signal: AbortSignal,
): Promise<Fetched> {
  const limit = AbortSignal.timeout(timeout);
  try {
    const response = await fetch(url, {
      signal: AbortSignal.any([signal, limit]),
      redirect: 'error',
      headers: { accept: 'application/json' },
    });
    return { status: response.status, text: await response.text() };
  } catch (error) {
    return limit.aborted
      ? { late: true, reason: `no answer within ${timeout / 1000} s` }
      : { late: false, reason: describe(error) };
  }
}

const REASONS: Record<string, string> = {
  ECONNREFUSED: 'nothing listens at its address',
  ECONNRESET: 'it closed the connection',
  ENOTFOUND: 'its address does not resolve',
  EAI_AGAIN: 'its address does not resolve',
  EHOSTUNREACH: 'its host cannot be reached',
};

const failureSchema = z.object({
  message: z.string(),
  cause: z.object({ code: z.string() }).optional().catch(undefined),
});

/** Names the cause of an error of fetch, whose own message is only `fetch failed`. */
function describe(error: unknown): string {
  const { message, cause } = failureSchema.parse(error);
  return cause ? (REASONS[cause.code] ?? cause.code) : message;
}
