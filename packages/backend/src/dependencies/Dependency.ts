import { isError } from '@backstage/errors';
import type { DependencyState } from './DependencyReport';

/** Late answers in a row that count as down. */
const LATE_LIMIT = 2;

/** The result of a check; `reason` explains every state but `up`, for people. */
export type CheckResult =
  { state: 'up' } | { state: 'down' | 'unknown'; reason: string };

/** A system that the portal uses but can run without. */
export interface DependencyDeclaration {
  name: string;
  kind: string;
  /** Milliseconds between the end of a check and the next one. */
  intervalMs: number;
  /** Milliseconds after which an answer is late. */
  timeoutMs: number;
  /**
   * Resolves with its state; a rejection counts as down.
   *
   * @param wasUp - whether it was up before
   */
  check(wasUp: boolean): Promise<CheckResult>;
}

/**
 * The observed state of one dependency. A refusal counts at once; a late answer
 * counts when the next one is late too.
 */
export class Dependency {
  static create(declaration: DependencyDeclaration): Dependency {
    return new Dependency(declaration);
  }

  private state: DependencyState['state'] = 'unknown';
  private since = new Date();
  private lastError: string | null = null;
  private lastAnswered: Date | null = null;
  private lateSince: Date | undefined;
  private late = 0;
  /** The check that has not ended: a second one would only wait behind it. */
  private pending: Promise<CheckResult> | undefined;

  private constructor(readonly declaration: DependencyDeclaration) {}

  report(): DependencyState {
    const { name, kind } = this.declaration;
    return {
      name,
      kind,
      state: this.state,
      since: this.since.toISOString(),
      lastError: this.lastError,
      lastAnswered: this.lastAnswered?.toISOString() ?? null,
    };
  }

  /** Checks the dependency once. Never throws. */
  async observe(): Promise<void> {
    const began = new Date();
    let timer: NodeJS.Timeout | undefined;
    const timeout = new Promise<'late'>(resolve => {
      timer = setTimeout(() => resolve('late'), this.declaration.timeoutMs);
    });
    this.pending ??= this.check();
    const result = await Promise.race([this.pending, timeout]);
    clearTimeout(timer);
    if (result === 'late') {
      this.noteLate(began);
    } else {
      this.note(result);
    }
  }

  private async check(): Promise<CheckResult> {
    try {
      return await this.declaration.check(this.lastAnswered !== null);
    } catch (error) {
      return { state: 'down', reason: reasonOf(error) };
    } finally {
      this.pending = undefined;
    }
  }

  private note(result: CheckResult): void {
    this.late = 0;
    if (result.state === 'up') {
      this.lastAnswered = new Date();
    } else {
      this.lastError = result.reason;
    }
    this.enter(result.state, new Date());
  }

  private noteLate(began: Date): void {
    this.lateSince = this.late === 0 ? began : this.lateSince;
    this.late += 1;
    if (this.late >= LATE_LIMIT) {
      this.lastError = `no answer within ${this.declaration.timeoutMs / 1_000} s`;
      this.enter('down', this.lateSince ?? began);
    }
  }

  private enter(state: DependencyState['state'], since: Date): void {
    if (state !== this.state) {
      this.state = state;
      this.since = since;
    }
  }
}

/** Returns the cause of an error of fetch, whose own message is only `fetch failed`. */
function reasonOf(error: unknown): string {
  if (!isError(error)) {
    return String(error);
  }
  const { cause, message, code } = error;
  return isError(cause) ? reasonOf(cause) : message || String(code);
}
