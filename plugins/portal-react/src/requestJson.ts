import { ResponseError } from '@backstage/errors';
import type { DiscoveryApi, FetchApi } from '@backstage/frontend-plugin-api';

/** Default timeout, milliseconds. */
const TIMEOUT = 4_000;

/** @public */
export interface RequestJsonOptions {
  discoveryApi: DiscoveryApi;
  fetchApi: FetchApi;
}

/**
 * The body and the timeout of a request.
 *
 * @public
 */
export interface JsonRequest {
  /** Sends this as JSON, with POST; without it, sends GET. */
  body?: object;
  /** Milliseconds. Default: 4000. */
  timeout?: number;
}

/**
 * Requests a path of a plugin's backend and returns the parsed JSON.
 *
 * @param path - relative to `/api/<pluginId>`; empty, or with a leading slash
 * @throws ResponseError when the backend returned an error; TimeoutError after the timeout
 * @public
 */
export async function requestJson(
  { discoveryApi, fetchApi }: RequestJsonOptions,
  pluginId: string,
  path = '',
  { body, timeout = TIMEOUT }: JsonRequest = {},
): Promise<unknown> {
  const base = await discoveryApi.getBaseUrl(pluginId);
  const response = await fetchApi.fetch(`${base}${path}`, {
    ...(body && {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
    signal: AbortSignal.timeout(timeout),
  });
  if (!response.ok) {
    throw await ResponseError.fromResponse(response);
  }
  return response.json();
}
