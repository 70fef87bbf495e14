import {
  changeRequestDetailsSchema,
  changeRequestListSchema,
  changeRequestSchema,
  type ChangeRequest,
  type ChangeRequestDetails,
  type ChangeRequestList,
} from '@comptoir/plugin-change-requests-common';
import {
  requestJson,
  type JsonRequest,
  type RequestJsonOptions,
} from '@comptoir/plugin-portal-react';
import type { ChangeRequestsApi } from './ChangeRequestsApi';

const PLUGIN = 'change-requests';
/** Timeout of a request that reads, milliseconds; the Git host may be slow. */
const READ_TIMEOUT = 20_000;
/** Timeout of an action, milliseconds. */
const ACTION_TIMEOUT = 60_000;

/** {@link ChangeRequestsApi} over HTTP. */
export class ChangeRequestsClient implements ChangeRequestsApi {
  constructor(private readonly options: RequestJsonOptions) {}

  async list(entityRef?: string): Promise<ChangeRequestList> {
    const query = entityRef ? `?entity=${encodeURIComponent(entityRef)}` : '';
    return changeRequestListSchema.parse(
      await this.request(`/${query}`, { timeout: READ_TIMEOUT }),
    );
  }

  async get(id: string): Promise<ChangeRequestDetails> {
    const path = `/${encodeURIComponent(id)}`;
    return changeRequestDetailsSchema.parse(
      await this.request(path, { timeout: READ_TIMEOUT }),
    );
  }

  approve(id: string, head: string): Promise<ChangeRequest> {
    return this.post(id, 'approve', { head });
  }

  merge(id: string, head: string): Promise<ChangeRequest> {
    return this.post(id, 'merge', { head });
  }

  close(id: string): Promise<ChangeRequest> {
    return this.post(id, 'close', {});
  }

  private async post(
    id: string,
    action: string,
    body: object,
  ): Promise<ChangeRequest> {
    const path = `/${encodeURIComponent(id)}/${action}`;
    return changeRequestSchema.parse(
      await this.request(path, { body, timeout: ACTION_TIMEOUT }),
    );
  }

  private request(path: string, request: JsonRequest): Promise<unknown> {
    return requestJson(this.options, PLUGIN, path, request);
  }
}
