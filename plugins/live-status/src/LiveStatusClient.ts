import {
  applicationListSchema,
  applicationStatusSchema,
  clusterListSchema,
  type ApplicationStatus,
  type ClusterStatus,
} from '@comptoir/plugin-live-status-common';
import type { LiveStatusApi } from '@comptoir/plugin-live-status-react';
import {
  requestJson,
  type RequestJsonOptions,
} from '@comptoir/plugin-portal-react';

/**
 * {@link LiveStatusApi} over HTTP. Callers that ask for the same path at the same
 * time, like the cards of one page, share one request.
 */
export class LiveStatusClient implements LiveStatusApi {
  private readonly pending = new Map<string, Promise<unknown>>();

  constructor(private readonly options: RequestJsonOptions) {}

  async getApplication(application: string): Promise<ApplicationStatus> {
    const path = `/applications/${encodeURIComponent(application)}`;
    return applicationStatusSchema.parse(await this.request(path));
  }

  async listApplications(): Promise<ApplicationStatus[]> {
    return applicationListSchema.parse(await this.request('/applications'))
      .items;
  }

  async listClusters(): Promise<ClusterStatus[]> {
    return clusterListSchema.parse(await this.request('/clusters')).items;
  }

  private request(path: string): Promise<unknown> {
    const known = this.pending.get(path);
    if (known) {
      return known;
    }
    const request = requestJson(this.options, 'live-status', path).finally(() =>
      this.pending.delete(path),
    );
    this.pending.set(path, request);
    return request;
  }
}
