import type { CheckResult } from '../Health.ts';
import type { DependencyState } from './DependencyReport.ts';
import { plainReason } from './plainReason.ts';

/** Late answers in a row that count as down. */
const LATE_LIMIT = 2;

/** A system that a process uses but can run without. */
export interface DependencyDeclaration {
  name: string;
  kind: DependencyState['kind'];
  /** Resolves with its state; a rejection counts as down. */
  check: (signal: AbortSignal) => CheckResult | Promise<CheckResult>;
}

/**
 * The observed state of one dependency. A refusal counts at once; an answer
 * that is late counts when the next one is late too.
 */
export class Dependency {
  readonly #declaration: DependencyDeclaration;
  readonly #now: () => Date;
  #state: DependencyState['state'] = 'unknown';
  #since: Date;
  #lastError: string | null = null;
  #lastAnswered: Date | null = null;
  #lateSince: Date | undefined;
  #late = 0;

  constructor(declaration: DependencyDeclaration, now: () => Date) {
    this.#declaration = declaration;
    this.#now = now;
    this.#since = now();
  }

  /** Whether its last answer came in time. */
  get isAnswering(): boolean {
    return this.#state === 'up' && this.#late === 0;
  }

  report(): DependencyState {
    const { name, kind } = this.#declaration;
    return {
      name,
      kind,
      state: this.#state,
      since: this.#since.toISOString(),
      lastError: this.#lastError,
      lastAnswered: this.#lastAnswered?.toISOString() ?? null,
    };
  }

  /** Checks the dependency once. @param timeoutMs - milliseconds after which its answer is late */
  async observe(timeoutMs: number): Promise<void> {
    const began = this.#now();
    const limit = new AbortController();
    const late = Promise.withResolvers<'late'>();
    const timer = setTimeout(() => {
      late.resolve('late');
      limit.abort();
    }, timeoutMs);
    try {
      const result = await Promise.race([
        this.#check(limit.signal),
        late.promise,
      ]);
      if (result === 'late') {
        this.#noteLate(began, timeoutMs);
      } else {
        this.#note(result);
      }
    } finally {
      clearTimeout(timer);
    }
  }

  async #check(signal: AbortSignal): Promise<CheckResult> {
    try {
      return await this.#declaration.check(signal);
    } catch (error) {
      return { status: 'down', detail: plainReason(error) };
    }
  }

  #note({ status, detail = 'it is down' }: CheckResult): void {
    this.#late = 0;
    if (status === 'up') {
      this.#lastAnswered = this.#now();
    } else {
      this.#lastError = detail;
    }
    this.#enter(status, this.#now());
  }

  #noteLate(began: Date, timeoutMs: number): void {
    this.#lateSince = this.#late === 0 ? began : this.#lateSince;
    this.#late += 1;
    if (this.#late >= LATE_LIMIT) {
      this.#lastError = `no answer within ${timeoutMs / 1_000} s`;
      this.#enter('down', this.#lateSince ?? began);
    }
  }

  #enter(state: DependencyState['state'], since: Date): void {
    if (state !== this.#state) {
      this.#state = state;
      this.#since = since;
    }
  }
}
