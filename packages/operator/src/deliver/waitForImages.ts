import { setTimeout as wait } from 'node:timers/promises';
import type { Environment } from '@comptoir/gitops/environments';
import type { ImageRecord } from '@comptoir/gitops/ImageRecord';
import { z } from 'zod';
import { DeliverError } from './DeliverError.ts';

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
  { service, image }: ImageRecord,
  { argocd, token, environment }: WaitOptions,
): Promise<string | undefined> {
  const url = `${argocd}/api/v1/applications/${service}-${environment}`;
  const response = await fetch(url, {
    headers: { authorization: `Bearer ${token}` },
  });
  if (response.status === 401) {
    throw new DeliverError(`${url}: Argo CD refuses ARGOCD_TOKEN`);
  }
  // Argo CD answers 403 or 404 for an application that its set has not created yet.
  if (!response.ok) {
    return `Argo CD returns ${response.status}`;
  }
  const { status } = Application.parse(await response.json());
  const { sync, health, summary } = status;
  const runs = summary.images.some(name => name.endsWith(`@${image.digest}`));
  return sync.status === 'Synced' && health.status === 'Healthy' && runs
    ? undefined
    : `${sync.status}, ${health.status}, ${runs ? 'with' : 'without'} ${image.digest}`;
}
