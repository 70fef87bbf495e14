/** Asks once; resolves when it was answered as it should be. @throws Error when it was not */
export type Work = () => Promise<void>;

/** Asks without a pause, on several connections at once, and keeps count. */
export class Load {
  readonly failures: string[] = [];
  #answered = 0;
  #stopped = false;
  readonly #workers: Promise<void>[];

  constructor(works: readonly Work[]) {
    this.#workers = works.map(work => this.#repeat(work));
  }

  /** How often it was answered as it should be. */
  get answered(): number {
    return this.#answered;
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
      }
    }
  }
}

function tell(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  return cause === undefined
    ? error.message
    : `${error.message}: ${tell(cause)}`;
}
