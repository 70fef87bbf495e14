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
  readonly #names: readonly string[];
  /** The checks that were never up. */
  readonly #pending: Map<string, Check>;
  #started = false;
  #stopping = false;

  /** @param checks - preconditions, each of which must be up once since the start */
  constructor(checks: Record<string, Check> = {}) {
    this.#names = Object.keys(checks);
    this.#pending = new Map(Object.entries(checks));
  }

  get isStopping(): boolean {
    return this.#stopping;
  }

  /** Whether every check was up once; stays true while the process stops. */
  get wasReady(): boolean {
    return this.#pending.size === 0 || this.#findDown().size === 0;
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
    const down = this.#findDown();
    const isReady = down.size === 0 && this.#started && !this.#stopping;
    const checks: Record<string, CheckResult> = Object.fromEntries(
      this.#names.map(name => [name, down.get(name) ?? { status: 'up' }]),
    );
    if (this.#stopping) {
      checks['process'] = { status: 'down', detail: 'stopping' };
    }
    return { status: isReady ? 'ready' : 'not-ready', checks };
  }

  /** Runs the checks that were never up; returns the results of those that still are not. */
  #findDown(): Map<string, CheckResult> {
    const down = new Map<string, CheckResult>();
    for (const [name, check] of this.#pending) {
      const result = check();
      if (result.status === 'up') {
        this.#pending.delete(name);
      } else {
        down.set(name, result);
      }
    }
    return down;
  }
}
