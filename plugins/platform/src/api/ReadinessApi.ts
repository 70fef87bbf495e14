import { createApiRef } from '@backstage/frontend-plugin-api';
import {
  readinessListSchema,
  readinessSchema,
  type Readiness,
} from '@comptoir/plugin-platform-common';
import { platformFetch, type PlatformFetchOptions } from './platformFetch';

/** What the portal's backend knows of how components are doing. */
export interface ReadinessApi {
  /** @throws if the backend does not answer, or not readably. */
  get(target: string): Promise<Readiness>;
  /** @throws if the backend does not answer, or not readably. */
  list(): Promise<Readiness[]>;
}

export const readinessApiRef = createApiRef<ReadinessApi>({
  id: 'plugin.platform.readiness',
});

/** {@link ReadinessApi} over HTTP. */
export class ReadinessClient implements ReadinessApi {
  constructor(private readonly options: PlatformFetchOptions) {}

  async get(target: string): Promise<Readiness> {
    const path = `readiness/${encodeURIComponent(target)}`;
    return readinessSchema.parse(await platformFetch(this.options, path));
  }

  async list(): Promise<Readiness[]> {
    const answer = await platformFetch(this.options, 'readiness');
    return readinessListSchema.parse(answer).items;
  }
}
