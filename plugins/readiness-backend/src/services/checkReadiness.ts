import {
  dependencySchema,
  readinessCheckSchema,
  type Dependency,
  type Readiness,
} from '@comptoir/plugin-readiness-common';
import { z } from 'zod/v4';
import { fetchWithin, type Fetched } from './fetchWithin';

/** The shop's services report ready or not-ready; Backstage backends ok or error. */
const answerSchema = z.object({
  status: z.enum(['ready', 'not-ready', 'ok', 'error']),
  message: z.string().optional(),
  checks: z.record(z.string(), readinessCheckSchema).default({}),
});
type Answer = z.infer<typeof answerSchema>;

const reportSchema = z.object({ dependencies: z.array(dependencySchema) });

/** Result of one check. */
export interface Finding extends Pick<
  Readiness,
  'state' | 'reason' | 'checks' | 'dependencies'
> {
  /** Whether the readiness or the report of dependencies did not come in time. */
  late?: boolean;
}

/**
 * Requests the readiness of a target, and its dependencies from `dependencies` beside it.
 * Never throws: an error is a finding.
 *
 * @param timeout - timeout of both requests, milliseconds
 * @param signal - aborts the check when the portal stops
 */
export async function checkReadiness(
  url: string,
  timeout: number,
  signal: AbortSignal,
): Promise<Finding> {
  const [readiness, report] = await Promise.all([
    fetchWithin(url, timeout, signal),
    fetchWithin(new URL('dependencies', url).href, timeout, signal),
  ]);
  if ('reason' in readiness) {
    const { late, reason } = readiness;
    return { state: 'down', reason, checks: {}, late };
  }
  const { status, text } = readiness;
  const answer = answerSchema.safeParse(parseJson(text));
  if (!answer.success) {
    const reason = `its readiness endpoint returned ${status} with an invalid body`;
    return { state: 'unknown', reason, checks: {} };
  }
  const { checks } = answer.data;
  const dependencies = readDependencies(report);
  const late = 'reason' in report ? report.late : undefined;
  const state = findState(status, answer.data, dependencies ?? []);
  const finding = { ...state, checks, late };
  return dependencies ? { ...finding, dependencies } : finding;
}

function findState(
  status: number,
  { status: reported, checks, message }: Answer,
  dependencies: Dependency[],
): Pick<Finding, 'state' | 'reason'> {
  const away = dependencies
    .filter(({ state }) => state === 'down')
    .map(({ name, lastError }) => explain(name, lastError ?? undefined));
  const reportsReady = ['ready', 'ok'].includes(reported);
  if (reportsReady && status !== 200) {
    const reason = `it reports ready, but returned ${status}`;
    return { state: 'unknown', reason };
  }
  if (reportsReady) {
    return away.length > 0
      ? { state: 'affected', reason: `affected by ${away.join('; ')}` }
      : { state: 'ready' };
  }

  const failing = Object.entries(checks)
    .filter(([, check]) => check.status === 'down')
    .map(([name, { detail }]) => explain(name, detail));
  // The cause before its effects.
  const all = [...away, ...failing];
  const reason = all.length
    ? `waits for ${all.join('; ')}`
    : (message ?? 'it reports not ready, without a reason');
  return { state: 'not-ready', reason };
}

/** A process without this endpoint reports none. */
function readDependencies(report: Fetched): Dependency[] | undefined {
  if ('reason' in report || report.status !== 200) {
    return undefined;
  }
  return reportSchema.safeParse(parseJson(report.text)).data?.dependencies;
}

function explain(name: string, why: string | undefined): string {
  return why ? `${name}: ${why}` : name;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
