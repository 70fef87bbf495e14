import { createApiRef } from '@backstage/frontend-plugin-api';
import type { DescriptionProblem } from '@comptoir/plugin-overview-common';

/** Reads errors of catalog files from the portal backend. */
export interface DescriptionsApi {
  /** @throws ResponseError when the backend returned an error; ZodError when its answer is invalid */
  list(): Promise<DescriptionProblem[]>;
}

export const descriptionsApiRef = createApiRef<DescriptionsApi>({
  id: 'plugin.overview.descriptions',
});
