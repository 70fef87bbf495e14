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

/** What `/health/startup` answers. */
export interface Startup {
  status: 'started' | 'starting';
  checks: Record<string, CheckResult>;
}

/**
 * Is ready when every named check is up and nobody has begun to stop; has
 * started once every check, those of starting included, was up at one time.
 */
export class Health {
  readonly #checks: Readonly<Record<string, Check>>;
  readonly #startChecks: Readonly<Record<string, Check>>;
  readonly #timeoutMs: number;
  #stopping = false;
  #started: Record<string, CheckResult> | undefined;

  /**
   * @param options.timeoutMs - milliseconds; a check that takes longer is down
   * @param options.start - what must have been done once before there is anything to be ready for: indexes made
   */
  constructor(
    checks: Record<string, Check>,
    options: { timeoutMs?: number; start?: Record<string, Check> } = {},
  ) {
    this.#checks = checks;
    this.#startChecks = options.start ?? {};
    this.#timeoutMs = options.timeoutMs ?? 1_500;
  }

  get isStopping(): boolean {
    return this.#stopping;
  }

  /** From now on not ready, so that nobody sends more work. */
  stop(): void {
    this.#stopping = true;
  }

  async readiness(): Promise<Readiness> {
    const checks = await this.#runAll(this.#checks);
    if (this.#stopping) {
      checks['process'] = { status: 'down', detail: 'stopping' };
    }
    return { status: allUp(checks) ? 'ready' : 'not-ready', checks };
  }

  /** Once started, for ever started: what goes away later is for readiness to say. */
  async startup(): Promise<Startup> {
    if (this.#started) {
      return { status: 'started', checks: this.#started };
    }
    const checks = await this.#runAll({
      ...this.#checks,
      ...this.#startChecks,
    });
    if (allUp(checks)) {
      this.#started = checks;
    }
    return { status: this.#started ? 'started' : 'starting', checks };
  }

  async #runAll(
    checks: Readonly<Record<string, Check>>,
  ): Promise<Record<string, CheckResult>> {
    const results = await Promise.all(
      Object.entries(checks).map(
        async ([name, check]): Promise<[string, CheckResult]> => [
          name,
          await this.#run(check),
        ],
      ),
    );
    return Object.fromEntries(results);
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

function allUp(checks: Record<string, CheckResult>): boolean {
  return Object.values(checks).every(({ status }) => status === 'up');
}
