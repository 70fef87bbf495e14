import { eventually } from '../../chaos/shop/eventually.ts';

/** Sends one request and checks its response. @throws Error if the response is wrong */
export type Work = () => Promise<void>;

/** Repeats each work without pauses, all concurrently, and counts successes; a work stops at its first failure. */
export class Load {
  readonly failures: string[] = [];
  #answered = 0;
  #stopped = false;
  readonly #workers: Promise<void>[];

  constructor(works: readonly Work[]) {
    this.#workers = works.map(work => this.#repeat(work));
  }

  /** Resolves after `more` further successes, or after the first failure. */
  async waitFor(more: number): Promise<void> {
    const wanted = this.#answered + more;
    await eventually(() => {
      if (this.#answered >= wanted || this.failures.length > 0) {
        return;
      }
      throw new Error(
        `${wanted - this.#answered} successful responses are missing`,
      );
    });
  }

  /** Starts no new requests, and waits for those in progress. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await Promise.all(this.#workers);
  }

  async #repeat(work: Work): Promise<void> {
    while (!this.#stopped) {
      try {
        await work();
        this.#answered += 1;
      } catch (error) {
        this.failures.push(messageOf(error));
        return;
      }
    }
  }
}

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) {
    return String(error);
  }
  const { cause } = error;
  return cause === undefined
    ? error.message
    : `${error.message}: ${messageOf(cause)}`;
}
