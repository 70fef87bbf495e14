import { createApiRef } from '@backstage/frontend-plugin-api';
import { changesSchema, type Changes } from '@comptoir/plugin-platform-common';
import { platformFetch, type PlatformFetchOptions } from './platformFetch';

/** What the portal's backend knows of what changed in the repository. */
export interface ChangesApi {
  /** @throws if the backend does not answer, or not readably. */
  list(): Promise<Changes>;
}

export const changesApiRef = createApiRef<ChangesApi>({
  id: 'plugin.platform.changes',
});

/** {@link ChangesApi} over HTTP. */
export class ChangesClient implements ChangesApi {
  constructor(private readonly options: PlatformFetchOptions) {}

  async list(): Promise<Changes> {
    return changesSchema.parse(await platformFetch(this.options, 'changes'));
  }
}
