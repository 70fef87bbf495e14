import { createApiRef } from '@backstage/frontend-plugin-api';
import type {
  ChangeRequest,
  ChangeRequestDetails,
  ChangeRequestList,
} from '@comptoir/plugin-change-requests-common';

/** Change requests of the portal backend. Every method throws ResponseError when the backend refuses. */
export interface ChangeRequestsApi {
  /** @param entityRef - lists only those that change this entity */
  list(entityRef?: string): Promise<ChangeRequestList>;
  get(id: string): Promise<ChangeRequestDetails>;
  /** @param head - the commit that the user has seen */
  approve(id: string, head: string): Promise<ChangeRequest>;
  /** @param head - the commit that the user has seen */
  merge(id: string, head: string): Promise<ChangeRequest>;
  close(id: string): Promise<ChangeRequest>;
}

export const changeRequestsApiRef = createApiRef<ChangeRequestsApi>({
  id: 'plugin.change-requests',
});
