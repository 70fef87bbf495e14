import { z } from 'zod';

const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens at its address',
  ECONNRESET: 'it closed the connection',
  EPIPE: 'it closed the connection',
  ENOTFOUND: 'its address does not resolve',
  EAI_AGAIN: 'its address does not resolve',
  EHOSTUNREACH: 'its host cannot be reached',
  ETIMEDOUT: 'it does not answer',
};

const Failure = z.object({
  message: z.string(),
  code: z.string().optional().catch(undefined),
  cause: z.unknown().optional(),
});

/** Describes why a dependency failed, in plain words instead of an error code. */
export function plainReason(error: unknown): string {
  const failure = Failure.safeParse(error).data;
  if (!failure) {
    return String(error);
  }
  const { message, code, cause } = failure;
  const reason = REASONS[code ?? codeIn(message) ?? ''];
  if (reason !== undefined) {
    return reason;
  }
  // The error of fetch says only that it failed.
  return cause === undefined || cause === null ? message : plainReason(cause);
}

/** Drivers report some codes within their messages only. */
function codeIn(message: string): string | undefined {
  return /timed out/.test(message)
    ? 'ETIMEDOUT'
    : /\bE[A-Z]{4,}\b/.exec(message)?.[0];
}
