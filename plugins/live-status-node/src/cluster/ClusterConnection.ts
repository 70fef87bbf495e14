import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { ClusterStatus } from '@comptoir/plugin-live-status-common';
import type { Cluster } from '../Cluster';
import { setMaxListeners } from 'node:events';
import { ApiClient } from '../api/ApiClient';
import { delay } from '../api/delay';
import { ApiChecks, checkIsReady } from './ApiChecks';
import { ConnectionError } from './ConnectionError';

/** Waits between attempts to connect, milliseconds: doubled from the first to the last. */
const [FIRST_RETRY_MS, LAST_RETRY_MS] = [250, 4_000];

/** The connection to a cluster, without what runs there. */
export type ConnectionStatus = Omit<ClusterStatus, 'argocd'>;

/** Runs while a connection lasts. */
export interface Session {
  run(api: ApiClient, signal: AbortSignal): Promise<void>;
  /** Records that the connection was lost. */
  interrupt(lastContactAt: Date): void;
}

interface ClusterConnectionOptions {
  cluster: Cluster;
  sessions: readonly Session[];
  logger: LoggerService;
  /** Called after each change of {@link ClusterConnection.status}. */
  onStatus: () => void;
}

/** Connects to a cluster, reconnects, and knows whether it is connected. */
export class ClusterConnection {
  static create(options: ClusterConnectionOptions): ClusterConnection {
    return new ClusterConnection(options);
  }

  private current: Omit<ConnectionStatus, 'name' | 'environments'>;

  private constructor(private readonly options: ClusterConnectionOptions) {
    this.current = { state: 'connecting', since: new Date().toISOString() };
  }

  get status(): ConnectionStatus {
    const { name, environments } = this.options.cluster;
    return { name, environments: [...environments], ...this.current };
  }

  /** Stays connected until `signal` aborts. Never throws. */
  async run(signal: AbortSignal): Promise<void> {
    let retryMs = FIRST_RETRY_MS;
    while (!signal.aborted) {
      const wasConnected = await this.connect(signal);
      retryMs = wasConnected
        ? FIRST_RETRY_MS
        : Math.min(retryMs * 2, LAST_RETRY_MS);
      await delay(retryMs, signal);
    }
  }

  /** Returns, after the connection was lost, whether there was one. */
  private async connect(signal: AbortSignal): Promise<boolean> {
    let wasConnected = false;
    try {
      const api = ApiClient.of(this.options.cluster.connect());
      await this.attempt(api, () => checkIsReady(api, signal));
      wasConnected = true;
      this.set({ state: 'connected' });
      await this.attempt(api, () => this.hold(api, signal));
    } catch (error) {
      if (!signal.aborted) {
        await this.disconnect(toError(error));
      }
    }
    return wasConnected;
  }

  /** Runs all sessions, and checks the API server; throws when one of them fails. */
  private async hold(api: ApiClient, signal: AbortSignal): Promise<void> {
    const { sessions } = this.options;
    const ending = new AbortController();
    const stop = () => ending.abort();
    signal.addEventListener('abort', stop);
    setMaxListeners(0, ending.signal);
    const checks = new ApiChecks(api);
    const runs = [
      checks.run(ending.signal),
      ...sessions.map(session => session.run(api, ending.signal)),
    ];
    try {
      await Promise.all(runs);
    } finally {
      stop();
      signal.removeEventListener('abort', stop);
      await Promise.allSettled(runs);
      const lastContactAt = checks.failedAfter ?? new Date();
      sessions.forEach(session => session.interrupt(lastContactAt));
    }
  }

  private async attempt<T>(api: ApiClient, run: () => Promise<T>): Promise<T> {
    try {
      return await run();
    } catch (error) {
      throw ConnectionError.of(toError(error), api.server);
    }
  }

  private async disconnect(error: Error): Promise<void> {
    const explanation = await this.options.cluster.explain();
    this.set({
      state: 'disconnected',
      reason: explanation?.reason ?? error.message,
      remedy: explanation ? explanation.remedy : remedyOf(error),
    });
  }

  private set(next: Pick<ClusterStatus, 'state' | 'reason' | 'remedy'>): void {
    const { state, since, reason, remedy } = this.current;
    const isSameState = state === next.state;
    if (isSameState && reason === next.reason && remedy === next.remedy) {
      return;
    }
    this.current = {
      ...next,
      since: isSameState ? since : new Date().toISOString(),
    };
    if (!isSameState) {
      this.log(next);
    }
    this.options.onStatus();
  }

  private log({
    state,
    reason,
  }: Pick<ClusterStatus, 'state' | 'reason'>): void {
    const { cluster, logger } = this.options;
    if (state === 'connected') {
      logger.info(`Connected to the cluster ${cluster.name}`);
    } else {
      logger.warn(
        `Not connected to the cluster ${cluster.name}, retrying: ${reason}`,
      );
    }
  }
}

function remedyOf(error: Error): string | undefined {
  return error instanceof ConnectionError ? error.remedy : undefined;
}
