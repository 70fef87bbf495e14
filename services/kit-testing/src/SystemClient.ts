import {
  DependencyReport,
  type DependencyState,
} from '@comptoir/kit/health/DependencyReport';
import { eventually } from './eventually.ts';
import { type Answer, HttpClient } from './HttpClient.ts';

/** Reads the system port of one service. */
export class SystemClient {
  readonly #client: HttpClient;

  /** @param url - the address of the system port; changes when the service restarts */
  constructor(url: () => string) {
    this.#client = new HttpClient(url);
  }

  /** Reads `/health/live`, `/health/startup` or `/health/ready`. */
  probe(name: 'live' | 'startup' | 'ready'): Promise<Answer> {
    return this.#client.ask(`/health/${name}`);
  }

  /** Reads the metrics in the text format of Prometheus. */
  async metrics(): Promise<string> {
    return String((await this.#client.ask('/metrics')).body);
  }

  async dependencies(): Promise<DependencyState[]> {
    const { body } = await this.#client.ask('/health/dependencies');
    return DependencyReport.parse(body).dependencies;
  }

  /** Reads one dependency by its name. @throws Error when the service has none of this name */
  async dependency(name: string): Promise<DependencyState> {
    const all = await this.dependencies();
    const found = all.find(one => one.name === name);
    if (found) {
      return found;
    }
    const names = all.map(one => one.name).join(', ');
    throw new Error(`no dependency ${name}; there are ${names}`);
  }

  /** Describes what the service lacks: preconditions of readiness, and dependencies that are not up; undefined if nothing. */
  async missing(): Promise<string | undefined> {
    const { status, body } = await this.probe('ready');
    if (status !== 200) {
      return `not ready: ${JSON.stringify(body)}`;
    }
    const away = (await this.dependencies())
      .filter(({ state }) => state !== 'up')
      .map(({ name, state, lastError }) => `${name} is ${state}: ${lastError}`);
    return away.length > 0 ? away.join('; ') : undefined;
  }

  /** Resolves when the service is ready and all its dependencies are up. */
  async waitUntilComplete(deadlineMs = 20_000): Promise<void> {
    await eventually(async () => {
      const missing = await this.missing();
      if (missing !== undefined) {
        throw new Error(missing);
      }
    }, deadlineMs);
  }

  /** Resolves when a dependency is in this state; returns it. */
  waitFor(
    name: string,
    state: DependencyState['state'],
    deadlineMs = 20_000,
  ): Promise<DependencyState> {
    return eventually(async () => {
      const found = await this.dependency(name);
      if (found.state !== state) {
        throw new Error(`${name} is ${found.state}, expected ${state}`);
      }
      return found;
    }, deadlineMs);
  }
}
