import {
  processLinksSchema,
  type ProcessLinks,
} from '@comptoir/plugin-overview-common';
import {
  requestJson,
  type RequestJsonOptions,
} from '@comptoir/plugin-portal-react';
import type { ProcessLinksApi } from './ProcessLinksApi';

/** {@link ProcessLinksApi} over HTTP. */
export class ProcessLinksClient implements ProcessLinksApi {
  constructor(private readonly options: RequestJsonOptions) {}

  async get(process: string): Promise<ProcessLinks> {
    const path = `/processes/${encodeURIComponent(process)}`;
    return processLinksSchema.parse(
      await requestJson(this.options, 'overview', path),
    );
  }
}
