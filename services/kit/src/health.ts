/** What a check found; `detail` says what is wrong. */
export interface CheckResult {
  status: 'up' | 'down';
  detail?: string;
}

/** Looks at one thing that the service needs. */
export type Check = () => Promise<CheckResult> | CheckResult;

/** What `/health/ready` answers. */
export interface Readiness {
  status: 'ready' | 'not-ready';
  checks: Record<string, CheckResult>;
}

/** Is ready when every named check is up and nobody has begun to stop. */
export class Health {
  readonly #checks: Readonly<Record<string, Check>>;
  readonly #timeoutMs: number;
  #stopping = false;

  /** `timeoutMs`: a check that takes longer is down. */
  constructor(checks: Record<string, Check>, timeoutMs = 1_500) {
    this.#checks = checks;
    this.#timeoutMs = timeoutMs;
  }

  /** From now on not ready, so that nobody sends more work. */
  stop(): void {
    this.#stopping = true;
  }

  async readiness(): Promise<Readiness> {
    const results = await Promise.all(
      Object.entries(this.#checks).map(
        async ([name, check]): Promise<[string, CheckResult]> => [
          name,
          await this.#run(check),
        ],
      ),
    );
    if (this.#stopping) {
      results.push(['process', { status: 'down', detail: 'stopping' }]);
    }
    const ready = results.every(([, result]) => result.status === 'up');
    return {
      status: ready ? 'ready' : 'not-ready',
      checks: Object.fromEntries(results),
    };
  }

  async #run(check: Check): Promise<CheckResult> {
    const { promise, resolve } = Promise.withResolvers<CheckResult>();
    const timer = setTimeout(
      () =>
        resolve({
          status: 'down',
          detail: `no answer in ${this.#timeoutMs} ms`,
        }),
      this.#timeoutMs,
    );
    try {
      return await Promise.race([Promise.resolve().then(check), promise]);
    } catch (error) {
      return {
        status: 'down',
        detail: error instanceof Error ? error.message : String(error),
      };
    } finally {
      clearTimeout(timer);
    }
  }
}
