import { eventually } from '../../chaos/shop/eventually.ts';

/** Asks once; resolves when it was answered as it should be. @throws Error when it was not */
export type Work = () => Promise<void>;

/** Asks without a pause, on several connections at once, and keeps count; who wasn't answered as they should be asks no more. */
export class Load {
  readonly failures: string[] = [];
  #answered = 0;
  #stopped = false;
  readonly #workers: Promise<void>[];

  constructor(works: readonly Work[]) {
    this.#workers = works.map(work => this.#repeat(work));
  }

  /** Resolves once so many more were answered as they should be, or one was not. */
  async goOn(more: number): Promise<void> {
    const wanted = this.#answered + more;
    await eventually(() => {
      if (this.#answered >= wanted || this.failures.length > 0) {
        return;
      }
      throw new Error(`${wanted - this.#answered} answers are missing`);
    });
  }

  /** Asks nothing new, and waits for what was asked. */
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
        this.failures.push(tell(error));
        return;
      }
    }
  }
}

function tell(error: unknown): string {
  if (!(error instanceof Error)) {
    return String(error);
  }
  const { cause } = error;
  return cause === undefined
    ? error.message
    : `${error.message}: ${tell(cause)}`;
}
