import { createApiRef } from '@backstage/frontend-plugin-api';
import type { Readiness, Run } from '@comptoir/plugin-readiness-common';

/**
 * Reads the readiness of processes from the portal backend.
 *
 * @public
 */
export interface ReadinessApi {
  /** @throws ResponseError when the backend returned an error; ZodError when its answer is invalid */
  get(target: string): Promise<Readiness>;
  /** @throws ResponseError when the backend returned an error; ZodError when its answer is invalid */
  list(): Promise<Readiness[]>;
  /**
   * Reads the processes of `npm start`; null in a cluster.
   *
   * @throws ResponseError when the backend returned an error; ZodError when its answer is invalid
   */
  run(): Promise<Run | null>;
}

/** @public */
export const readinessApiRef = createApiRef<ReadinessApi>({
  id: 'plugin.readiness',
});
