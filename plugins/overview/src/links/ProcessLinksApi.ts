import { createApiRef } from '@backstage/frontend-plugin-api';
import type { ProcessLinks } from '@comptoir/plugin-overview-common';

/** Reads the links of processes from the portal backend. */
export interface ProcessLinksApi {
  /**
   * @param process - name in the annotation comptoir.dev/readiness
   * @throws ResponseError when the backend returned an error; ZodError when its answer is invalid
   */
  get(process: string): Promise<ProcessLinks>;
}

export const processLinksApiRef = createApiRef<ProcessLinksApi>({
  id: 'plugin.overview.process-links',
});
