/** The result of a check; `detail` describes the failure. */
export interface CheckResult {
  status: 'up' | 'down';
  detail?: string;
}

/** Checks one dependency of the service. */
export type Check = () => Promise<CheckResult> | CheckResult;

/** The body of `/health/ready`. */
export interface Readiness {
  status: 'ready' | 'not-ready';
  checks: Record<string, CheckResult>;
}

/** The body of `/health/startup`. */
export interface Startup {
  status: 'started' | 'starting';
  checks: Record<string, CheckResult>;
}

/**
 * The process is ready while every check is up and {@link Health.stop} was not
 * called. It has started once every check, startup checks included, was up in
 * the same run.
 */
export class Health {
  readonly #checks: Readonly<Record<string, Check>>;
  readonly #startChecks: Readonly<Record<string, Check>>;
  readonly #timeoutMs: number;
  #stopping = false;
  #started: Record<string, CheckResult> | undefined;

  /**
   * @param options.timeoutMs - milliseconds; a slower check is down
   * @param options.start - startup checks, which must be up once: that the indexes exist
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

  /** Reports not ready from now on, so that load balancers send no more requests. */
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

  /** Stays started after the first success; later failures show in the readiness only. */
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
