/** The result of a check; `detail` describes the failure. */
export interface CheckResult {
  status: 'up' | 'down';
  detail?: string;
}

/** Checks a precondition of readiness from memory. */
export type Check = () => CheckResult;

/** The body of `/health/ready`. */
export interface Readiness {
  status: 'ready' | 'not-ready';
  checks: Record<string, CheckResult>;
}

/** The body of `/health/startup`. */
export interface Startup {
  status: 'started' | 'starting';
}

/**
 * The process has started once its port is open. It is ready once every check
 * was up, and stays ready until {@link Health.stop}: dependencies that fail
 * later are reported by `Dependencies` only.
 */
export class Health {
  readonly #checks: Readonly<Record<string, Check>>;
  readonly #passed = new Set<string>();
  #started = false;
  #stopping = false;

  /** @param checks - preconditions, each of which must be up once since the start */
  constructor(checks: Record<string, Check> = {}) {
    this.#checks = checks;
  }

  get isStopping(): boolean {
    return this.#stopping;
  }

  /** Whether every check was up once; stays true while the process stops. */
  get wasReady(): boolean {
    return Object.values(this.#run()).every(({ status }) => status === 'up');
  }

  /** Reports started from now on: the port is open. */
  start(): void {
    this.#started = true;
  }

  /** Reports not ready from now on, so that load balancers send no more requests. */
  stop(): void {
    this.#stopping = true;
  }

  startup(): Startup {
    return { status: this.#started ? 'started' : 'starting' };
  }

  readiness(): Readiness {
    const isReady = this.wasReady && this.#started && !this.#stopping;
    const checks = this.#run();
    if (this.#stopping) {
      checks['process'] = { status: 'down', detail: 'stopping' };
    }
    return { status: isReady ? 'ready' : 'not-ready', checks };
  }

  #run(): Record<string, CheckResult> {
    return Object.fromEntries(
      Object.entries(this.#checks).map(([name, check]) => [
        name,
        this.#runOne(name, check),
      ]),
    );
  }

  #runOne(name: string, check: Check): CheckResult {
    if (this.#passed.has(name)) {
      return { status: 'up' };
    }
    const result = check();
    if (result.status === 'up') {
      this.#passed.add(name);
    }
    return result;
  }
}
