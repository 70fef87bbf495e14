import { ResponseError } from '@backstage/errors';
import type { DiscoveryApi, FetchApi } from '@backstage/frontend-plugin-api';

/** Request timeout, milliseconds. */
const TIMEOUT = 4_000;

/** @public */
export interface RequestJsonOptions {
  discoveryApi: DiscoveryApi;
  fetchApi: FetchApi;
}

/**
 * Requests a path of a plugin's backend and returns the parsed JSON.
 *
 * @param path - relative to `/api/<pluginId>`; empty, or with a leading slash
 * @throws ResponseError when the backend returned an error; TimeoutError after 4 seconds
 * @public
 */
export async function requestJson(
  { discoveryApi, fetchApi }: RequestJsonOptions,
  pluginId: string,
  path = '',
): Promise<unknown> {
  const base = await discoveryApi.getBaseUrl(pluginId);
  const response = await fetchApi.fetch(`${base}${path}`, {
    signal: AbortSignal.timeout(TIMEOUT),
  });
  if (!response.ok) {
    throw await ResponseError.fromResponse(response);
  }
  return response.json();
}
