import {
  coreServices,
  createServiceFactory,
  createServiceRef,
  type BackstageCredentials,
} from '@backstage/backend-plugin-api';
import type {
  ChangeRequest,
  ChangeRequestDetails,
  ChangeRequestList,
  CreateChangeRequest,
} from '@comptoir/plugin-change-requests-common';
import { ChangeRequestsClient } from './ChangeRequestsClient';

/**
 * Opens and reads change requests on behalf of a user.
 *
 * @public
 */
export interface ChangeRequestsService {
  /** @throws Error with the name and the reason that the portal backend returned */
  create(
    request: CreateChangeRequest,
    options: { credentials: BackstageCredentials },
  ): Promise<ChangeRequest>;
  /** Lists change requests, the newest first, or says why there are none. */
  list(options: {
    credentials: BackstageCredentials;
  }): Promise<ChangeRequestList>;
  /** @throws NotFoundError when there is none with the id */
  get(
    id: string,
    options: { credentials: BackstageCredentials },
  ): Promise<ChangeRequestDetails>;
}

/**
 * Change requests for other plugins. The plugin `change-requests` checks the
 * permissions of the user, audits, notifies and signals.
 *
 * @public
 */
export const changeRequestsServiceRef = createServiceRef<ChangeRequestsService>(
  {
    id: 'change-requests',
    defaultFactory: async service =>
      createServiceFactory({
        service,
        deps: { auth: coreServices.auth, discovery: coreServices.discovery },
        factory: deps => new ChangeRequestsClient(deps),
      }),
  },
);
