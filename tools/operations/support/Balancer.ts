import { setTimeout as pause } from 'node:timers/promises';

/** Milliseconds between two readiness checks. */
const CHECK_INTERVAL_MS = 50;

/** Distributes requests over the ready processes in rotation, as a load balancer does. */
export class Balancer {
  readonly #urls: readonly string[];
  readonly #ready = new Set<string>();
  readonly #stopping = new AbortController();
  #checking: Promise<void> = Promise.resolve();
  #turn = 0;

  /** Checks readiness once, then at intervals until stopped. */
  static async start(urls: readonly string[]): Promise<Balancer> {
    const balancer = new Balancer(urls);
    await balancer.#check();
    balancer.#checking = balancer.#checkAtIntervals();
    return balancer;
  }

  private constructor(urls: readonly string[]) {
    this.#urls = urls;
  }

  /** The address for the next request. */
  readonly next = (): string => {
    const ready = this.#urls.filter(url => this.#ready.has(url));
    const url = ready[this.#turn++ % ready.length];
    if (url !== undefined) {
      return url;
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
      this.#urls.map(async url => {
        const answer = await fetch(`${url}/health/ready`).catch(
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
