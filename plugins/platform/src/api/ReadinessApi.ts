import {
  createApiRef,
  type DiscoveryApi,
  type FetchApi,
} from '@backstage/frontend-plugin-api';
import {
  readinessListSchema,
  readinessSchema,
  type Readiness,
} from '@comptoir/plugin-platform-common';

/** Longest that the portal's backend may take to answer, ms. */
const TIMEOUT = 4_000;

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

interface ClientOptions {
  discoveryApi: DiscoveryApi;
  fetchApi: FetchApi;
}

/** {@link ReadinessApi} over HTTP. */
export class ReadinessClient implements ReadinessApi {
  constructor(private readonly options: ClientOptions) {}

  async get(target: string): Promise<Readiness> {
    return readinessSchema.parse(
      await this.fetchJson(`readiness/${encodeURIComponent(target)}`),
    );
  }

  async list(): Promise<Readiness[]> {
    return readinessListSchema.parse(await this.fetchJson('readiness')).items;
  }

  private async fetchJson(path: string): Promise<unknown> {
    const base = await this.options.discoveryApi.getBaseUrl('platform');
    const response = await this.options.fetchApi.fetch(`${base}/${path}`, {
      signal: AbortSignal.timeout(TIMEOUT),
    });
    if (!response.ok) throw new Error(`it answered ${response.status}`);
    return response.json();
  }
}
