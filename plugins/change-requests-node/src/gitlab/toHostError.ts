import {
  ConflictError,
  NotAllowedError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { z } from 'zod/v4';

/** The error of GitLab's client for a response other than 2xx. */
const requestErrorSchema = z.object({
  cause: z.object({
    description: z.unknown(),
    response: z.object({ status: z.int() }),
  }),
});

/**
 * Converts an error of GitLab's client to one that the portal maps to a status.
 *
 * @param action - what was refused, for people: `the approval`
 */
export function toHostError(error: unknown, action: string): Error {
  const parsed = requestErrorSchema.safeParse(error);
  if (!parsed.success) {
    const reason = error instanceof Error ? error.message : String(error);
    return new ServiceUnavailableError(`GitLab cannot be reached: ${reason}`);
  }
  const { description, response } = parsed.data.cause;
  const { status } = response;
  const reason =
    typeof description === 'string' ? description : JSON.stringify(description);
  const message = `GitLab refused ${action}: ${status} ${reason}`;
  switch (status) {
    case 401:
    case 403:
      return new NotAllowedError(message);
    case 404:
      return new NotFoundError(message);
    case 400:
    case 405:
    case 406:
    case 409:
    case 422:
      return new ConflictError(message);
    default:
      return new ServiceUnavailableError(message);
  }
}
