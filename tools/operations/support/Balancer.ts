import { setTimeout as pause } from 'node:timers/promises';

/** Milliseconds between two looks at who is ready. */
const LOOK_MS = 50;

/** Sends each request to one of several processes that say they are ready, in turn, as a load balancer does. */
export class Balancer {
  readonly #urls: readonly string[];
  readonly #ready = new Set<string>();
  readonly #stopping = new AbortController();
  #looking: Promise<void> = Promise.resolve();
  #turn = 0;

  /** Looks once, then again and again. */
  static async start(urls: readonly string[]): Promise<Balancer> {
    const balancer = new Balancer(urls);
    await balancer.#look();
    balancer.#looking = balancer.#lookOn();
    return balancer;
  }

  private constructor(urls: readonly string[]) {
    this.#urls = urls;
  }

  /** Where the next request goes. */
  readonly next = (): string => {
    const ready = this.#urls.filter(url => this.#ready.has(url));
    const url = ready[this.#turn++ % ready.length];
    if (url !== undefined) {
      return url;
    }
    throw new Error('nobody is ready');
  };

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#looking;
  }

  async #lookOn(): Promise<void> {
    while (!this.#stopping.signal.aborted) {
      await pause(LOOK_MS);
      await this.#look();
    }
  }

  async #look(): Promise<void> {
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
