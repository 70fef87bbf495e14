import type { Readiness } from '@comptoir/plugin-readiness-common';
import { checkReadiness, type Finding } from './checkReadiness';
import { currentReadiness } from './currentReadiness';
import type { ReadinessOptions } from './readOptions';

interface MonitorOptions extends ReadinessOptions {
  /** Called at every change of state or reason. */
  onChange: (readiness: Readiness) => Promise<void>;
  /** Current time in milliseconds. Default: Date.now. */
  now?: () => number;
}

/** Time after a request for readiness in which somebody looks: pages repeat theirs every 5 s. */
const LOOK_MS = 15_000;

/**
 * Polls every target and keeps its last answer; more often while somebody looks. A
 * target is polled again only after its previous check has ended. A target that does
 * not answer in time, or reports its dependencies late, is polled again at once; only
 * the second late answer counts.
 */
export class ReadinessMonitor {
  static create(options: MonitorOptions): ReadinessMonitor {
    return new ReadinessMonitor(options);
  }

  private readonly stopping = new AbortController();
  private readonly timers = new Map<string, NodeJS.Timeout>();
  private readonly last = new Map<string, Readiness>();
  /** Start of the first late check of each target whose last check was late. */
  private readonly lateSince = new Map<string, string>();
  private readonly now: () => number;
  private lookedAt = -Infinity;

  private constructor(private readonly options: MonitorOptions) {
    this.now = options.now ?? Date.now;
  }

  /** Checks every target at once, then repeatedly. */
  start(): void {
    for (const target of Object.keys(this.options.targets)) {
      void this.poll(target);
    }
  }

  /** Stops polling and aborts running checks. */
  stop(): void {
    this.stopping.abort();
    for (const timer of this.timers.values()) {
      clearTimeout(timer);
    }
  }

  /** Returns the readiness of every target, and polls more often for a while. */
  list(): Readiness[] {
    return Object.keys(this.options.targets).map(target => this.get(target));
  }

  /**
   * Returns the readiness of a target, `unknown` when its last check is too old, and
   * polls more often for a while.
   */
  get(target: string): Readiness {
    this.look();
    if (!Object.hasOwn(this.options.targets, target)) {
      const reason = `the portal has no readiness address for "${target}" (readiness.targets)`;
      return { target, state: 'unknown', reason, checks: {} };
    }

    return currentReadiness(target, this.last.get(target), {
      staleAfter: this.options.staleAfter,
      now: this.now(),
    });
  }

  /** Checks every target at once after a rest: its last answer may be old. */
  private look(): void {
    const rested = !this.isWatched();
    this.lookedAt = this.now();
    if (rested && !this.stopping.signal.aborted) {
      for (const [target, timer] of this.timers) {
        clearTimeout(timer);
        void this.poll(target);
      }
    }
  }

  private isWatched(): boolean {
    return this.now() - this.lookedAt <= LOOK_MS;
  }

  private async poll(target: string): Promise<void> {
    const { targets, timeout, interval, restInterval } = this.options;
    this.timers.delete(target);
    const began = new Date(this.now()).toISOString();
    const { late, ...finding } = await checkReadiness(
      targets[target],
      timeout,
      this.stopping.signal,
    );
    if (this.stopping.signal.aborted) {
      return;
    }

    const lateSince = this.lateSince.get(target);
    if (late && lateSince === undefined) {
      this.lateSince.set(target, began);
      this.schedule(target, 0);
      return;
    }
    if (!late) {
      this.lateSince.delete(target);
    }
    await this.record(target, finding, late ? lateSince : undefined);
    this.schedule(target, this.isWatched() ? interval : restInterval);
  }

  private schedule(target: string, pause: number): void {
    // It may have been stopped while a change was recorded.
    if (this.stopping.signal.aborted) {
      return;
    }
    this.timers.set(
      target,
      setTimeout(() => void this.poll(target), pause),
    );
  }

  /** @param began - start of a new state, if it began before this check ended */
  private async record(
    target: string,
    finding: Finding,
    began?: string,
  ): Promise<void> {
    const previous = this.last.get(target);
    const checkedAt = new Date(this.now()).toISOString();
    const since =
      previous?.state === finding.state ? previous.since : (began ?? checkedAt);
    const readiness = { target, ...finding, since, checkedAt };
    this.last.set(target, readiness);

    const changed =
      previous?.state !== finding.state || previous.reason !== finding.reason;
    if (changed) {
      await this.options.onChange(readiness);
    }
  }
}
