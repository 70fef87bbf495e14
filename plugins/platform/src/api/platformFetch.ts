import type { DiscoveryApi, FetchApi } from '@backstage/frontend-plugin-api';

/** Longest that the portal's backend may take to answer, ms. */
const TIMEOUT = 4_000;

export interface PlatformFetchOptions {
  discoveryApi: DiscoveryApi;
  fetchApi: FetchApi;
}

/**
 * Asks the backend of this plugin, and gives the JSON that it answers.
 *
 * @throws if it does not answer in time, or answers with an error
 */
export async function platformFetch(
  { discoveryApi, fetchApi }: PlatformFetchOptions,
  path: string,
): Promise<unknown> {
  const base = await discoveryApi.getBaseUrl('platform');
  const response = await fetchApi.fetch(`${base}/${path}`, {
    signal: AbortSignal.timeout(TIMEOUT),
  });
  if (!response.ok) throw new Error(`it answered ${response.status}`);
  return response.json();
}
