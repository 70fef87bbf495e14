import type { ApiClient } from '../api/ApiClient';
import { ApiStatusError } from '../api/ApiStatusError';
import { delay } from '../api/delay';

/** Pause between two checks, and the wait for a response; milliseconds. */
const [CHECK_MS, TIMEOUT_MS] = [5_000, 3_000];

/** Checks again and again that an API server responds: a watch does not notice one that hangs. */
export class ApiChecks {
  private lastResponseAt = new Date();
  private failed = false;

  constructor(private readonly api: ApiClient) {}

  /** Time of the last response before a check failed; undefined when none did. */
  get failedAfter(): Date | undefined {
    return this.failed ? this.lastResponseAt : undefined;
  }

  /**
   * Checks until `signal` aborts.
   *
   * @throws Error when the API server does not respond or rejects the credentials
   */
  async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await delay(CHECK_MS, signal);
      if (!signal.aborted) {
        await this.check(signal);
      }
    }
  }

  private async check(signal: AbortSignal): Promise<void> {
    try {
      await checkIsReady(this.api, signal);
    } catch (error) {
      // A server that is briefly not ready still reports changes.
      if (!(error instanceof ApiStatusError) || error.status === 401) {
        this.failed = !signal.aborted;
        throw error;
      }
    }
    this.lastResponseAt = new Date();
  }
}

/**
 * Checks that an API server is ready. A managed cluster may hide `/readyz`; then its
 * response is enough.
 *
 * @throws ApiStatusError when it is not ready or rejects the credentials
 * @throws Error when it does not respond
 */
export async function checkIsReady(
  api: ApiClient,
  signal: AbortSignal,
): Promise<void> {
  try {
    await api.text('/readyz', { signal, timeoutMs: TIMEOUT_MS });
  } catch (error) {
    const isHidden =
      error instanceof ApiStatusError && [403, 404].includes(error.status);
    if (!isHidden) {
      throw error;
    }
  }
}
