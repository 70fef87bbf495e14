import { createApiRef } from '@backstage/frontend-plugin-api';
import type {
  ApplicationStatus,
  ClusterStatus,
} from '@comptoir/plugin-live-status-common';

/**
 * Reads the live state of applications and clusters from the portal backend.
 * Every method throws a ResponseError when the backend returned an error, and a
 * ZodError when its response is invalid.
 *
 * @public
 */
export interface LiveStatusApi {
  /** Returns the state of one application in every environment. */
  getApplication(application: string): Promise<ApplicationStatus>;
  /** Returns the state of every application. */
  listApplications(): Promise<ApplicationStatus[]>;
  /** Returns the connection to every cluster; empty when none is configured. */
  listClusters(): Promise<ClusterStatus[]>;
}

/** @public */
export const liveStatusApiRef = createApiRef<LiveStatusApi>({
  id: 'plugin.live-status',
});
