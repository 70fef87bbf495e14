import { ResponseError } from '@backstage/errors';
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
  type RequestJsonOptions,
} from '@comptoir/plugin-portal-react';
import type { ChangeRequestsApi } from './ChangeRequestsApi';

const PLUGIN = 'change-requests';
/** Timeout of an action, milliseconds. */
const TIMEOUT = 60_000;

/** {@link ChangeRequestsApi} over HTTP. */
export class ChangeRequestsClient implements ChangeRequestsApi {
  constructor(private readonly options: RequestJsonOptions) {}

  async list(entityRef?: string): Promise<ChangeRequestList> {
    const query = entityRef ? `?entity=${encodeURIComponent(entityRef)}` : '';
    return changeRequestListSchema.parse(
      await requestJson(this.options, PLUGIN, `/${query}`),
    );
  }

  async get(id: string): Promise<ChangeRequestDetails> {
    const path = `/${encodeURIComponent(id)}`;
    return changeRequestDetailsSchema.parse(
      await requestJson(this.options, PLUGIN, path),
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
    const { discoveryApi, fetchApi } = this.options;
    const base = await discoveryApi.getBaseUrl(PLUGIN);
    const response = await fetchApi.fetch(
      `${base}/${encodeURIComponent(id)}/${action}`,
      {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(TIMEOUT),
      },
    );
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return changeRequestSchema.parse(await response.json());
  }
}
