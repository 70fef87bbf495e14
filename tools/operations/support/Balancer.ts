import { setTimeout as pause } from 'node:timers/promises';

/** Milliseconds between two readiness checks. */
const CHECK_INTERVAL_MS = 50;

/** A process: where it serves requests, and where its health. */
interface Target {
  url: string;
  systemUrl: string;
}

/** Distributes requests over the ready processes in rotation, as a load balancer does. */
export class Balancer {
  readonly #targets: readonly Target[];
  readonly #ready = new Set<string>();
  readonly #stopping = new AbortController();
  #checking: Promise<void> = Promise.resolve();
  #turn = 0;

  /** Checks readiness once, then at intervals until stopped. */
  static async start(targets: readonly Target[]): Promise<Balancer> {
    const balancer = new Balancer(targets);
    await balancer.#check();
    balancer.#checking = balancer.#checkAtIntervals();
    return balancer;
  }

  private constructor(targets: readonly Target[]) {
    this.#targets = targets;
  }

  /** The address for the next request. */
  readonly next = (): string => {
    const ready = this.#targets.filter(({ url }) => this.#ready.has(url));
    const target = ready[this.#turn++ % ready.length];
    if (target) {
      return target.url;
    }
    throw new Error('no process is ready');
  };

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#checking;
  }

  async #checkAtIntervals(): Promise<void> {
    while (!this.#stopping.signal.aborted) {
      await pause(CHECK_INTERVAL_MS);
      await this.#check();
    }
  }

  async #check(): Promise<void> {
    await Promise.all(
      this.#targets.map(async ({ url, systemUrl }) => {
        const answer = await fetch(`${systemUrl}/health/ready`).catch(
          () => undefined,
        );
        await answer?.body?.cancel();
        if (answer?.ok) {
          this.#ready.add(url);
        } else {
          this.#ready.delete(url);
        }
      }),
    );
  }
}
