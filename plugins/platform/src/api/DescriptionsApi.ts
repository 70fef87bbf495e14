import { createApiRef } from '@backstage/frontend-plugin-api';
import {
  descriptionProblemsSchema,
  type DescriptionProblem,
} from '@comptoir/plugin-platform-common';
import { platformFetch, type PlatformFetchOptions } from './platformFetch';

/** What the portal's backend knows of catalog files that cannot be taken in. */
export interface DescriptionsApi {
  /** @throws if the backend does not answer, or not readably. */
  list(): Promise<DescriptionProblem[]>;
}

export const descriptionsApiRef = createApiRef<DescriptionsApi>({
  id: 'plugin.platform.descriptions',
});

/** {@link DescriptionsApi} over HTTP. */
export class DescriptionsClient implements DescriptionsApi {
  constructor(private readonly options: PlatformFetchOptions) {}

  async list(): Promise<DescriptionProblem[]> {
    const answer = await platformFetch(this.options, 'descriptions');
    return descriptionProblemsSchema.parse(answer).items;
  }
}
