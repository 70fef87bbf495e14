import { setTimeout as wait } from 'node:timers/promises';
import type { Environment } from '@comptoir/gitops/environments';
import type { ImageRecord } from '@comptoir/gitops/ImageRecord';
import { z } from 'zod';
import { DeliverError } from './DeliverError.ts';
import { send, UnreachableError } from './send.ts';

/** The part of an application of Argo CD that is read. */
const Application = z.object({
  status: z.object({
    sync: z.object({ status: z.string() }),
    health: z.object({ status: z.string() }),
    summary: z.object({ images: z.array(z.string()).default([]) }),
  }),
});

/** See {@link waitForImages}. */
export interface WaitOptions {
  /** Address of the cluster's Argo CD. */
  argocd: string;
  token: string;
  environment: Environment;
  records: readonly ImageRecord[];
  /** Milliseconds between two requests. */
  intervalMs?: number;
  /** Milliseconds until the wait fails. */
  deadlineMs?: number;
  /** Milliseconds until a request has failed. */
  timeoutMs?: number;
}

/**
 * Waits until an environment runs images: each application is synced and healthy and has the digest.
 *
 * @throws DeliverError naming the application that is late and its state
 */
export async function waitForImages(options: WaitOptions): Promise<void> {
  const { records, intervalMs = 5_000, deadlineMs = 900_000 } = options;
  const deadline = performance.now() + deadlineMs;
  for (const record of records) {
    let state = await stateOf(record, options);
    while (state !== undefined) {
      if (performance.now() > deadline) {
        throw new DeliverError(
          `${record.service}-${options.environment}: ${state} after ${deadlineMs / 1_000} s`,
        );
      }
      await wait(intervalMs);
      state = await stateOf(record, options);
    }
  }
}

/** Returns what an application still lacks. */
async function stateOf(
  record: ImageRecord,
  options: WaitOptions,
): Promise<string | undefined> {
  try {
    return await readState(record, options);
  } catch (error) {
    if (error instanceof UnreachableError) {
      return `Argo CD cannot be reached (${error.reason})`;
    }
    throw error;
  }
}

async function readState(
  { service, image }: ImageRecord,
  { argocd, token, environment, timeoutMs }: WaitOptions,
): Promise<string | undefined> {
  const url = `${argocd}/api/v1/applications/${service}-${environment}`;
  const { ok, status, text } = await send('Argo CD', url, {
    headers: { authorization: `Bearer ${token}` },
    timeoutMs,
  });
  if (status === 401) {
    throw new DeliverError(`${url}: Argo CD refuses ARGOCD_TOKEN`);
  }
  // Argo CD answers 403 or 404 for an application that its set has not created yet.
  if (!ok) {
    return `Argo CD returns ${status}`;
  }
  const { sync, health, summary } = Application.parse(JSON.parse(text)).status;
  const runs = summary.images.some(name => name.endsWith(`@${image.digest}`));
  return sync.status === 'Synced' && health.status === 'Healthy' && runs
    ? undefined
    : `${sync.status}, ${health.status}, ${runs ? 'with' : 'without'} ${image.digest}`;
}
