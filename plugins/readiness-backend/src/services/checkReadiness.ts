import {
  readinessCheckSchema,
  type Readiness,
} from '@comptoir/plugin-readiness-common';
import { z } from 'zod/v4';

/** The shop's services report ready or not-ready; Backstage backends ok or error. */
const answerSchema = z.object({
  status: z.enum(['ready', 'not-ready', 'ok', 'error']),
  message: z.string().optional(),
  checks: z.record(z.string(), readinessCheckSchema).default({}),
});

/** Result of one check. */
export type Finding = Pick<Readiness, 'state' | 'reason' | 'checks'>;

/**
 * Requests the readiness of a target. Never throws: an error is a finding.
 *
 * @param timeout - request timeout, milliseconds
 * @param signal - aborts the check when the portal stops
 */
export async function checkReadiness(
  url: string,
  timeout: number,
  signal: AbortSignal,
): Promise<Finding> {
  const limit = AbortSignal.timeout(timeout);
  try {
    const response = await fetch(url, {
      signal: AbortSignal.any([signal, limit]),
      redirect: 'error',
      headers: { accept: 'application/json' },
    });
    return readAnswer(response.status, await response.text());
  } catch (error) {
    const reason = limit.aborted
      ? `no answer within ${timeout / 1000} s`
      : describe(error);
    return { state: 'down', reason, checks: {} };
  }
}

function readAnswer(status: number, text: string): Finding {
  const answer = answerSchema.safeParse(parseJson(text));
  if (!answer.success) {
    const reason = `its readiness endpoint returned ${status} with an invalid body`;
    return { state: 'unknown', reason, checks: {} };
  }

  const { checks, message } = answer.data;
  const reportsReady = ['ready', 'ok'].includes(answer.data.status);
  if (reportsReady && status === 200) {
    return { state: 'ready', checks };
  }
  if (reportsReady) {
    const reason = `it reports ready, but returned ${status}`;
    return { state: 'unknown', reason, checks };
  }

  const failing = Object.entries(checks)
    .filter(([, check]) => check.status === 'down')
    .map(([name, { detail }]) => (detail ? `${name}: ${detail}` : name));
  const reason = failing.length
    ? `cannot use ${failing.join('; ')}`
    : (message ?? 'it reports not ready, without a reason');
  return { state: 'not-ready', reason, checks };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
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
