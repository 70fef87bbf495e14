import type { Readiness } from '@comptoir/plugin-platform-common';
import { checkReadiness, type Finding } from './checkReadiness';
import type { ReadinessOptions } from './readOptions';

interface MonitorOptions extends ReadinessOptions {
  /** Told of every change of state or reason. */
  onChange: (readiness: Readiness) => Promise<void>;
  /** The time in milliseconds; tests bring their own. */
  now?: () => number;
}

/**
 * Keeps asking every target how it is doing, and remembers what each said last.
 * A target is asked again only after its previous check has ended.
 */
export class ReadinessMonitor {
  static create(options: MonitorOptions): ReadinessMonitor {
    return new ReadinessMonitor(options);
  }

  private readonly stopping = new AbortController();
  private readonly timers = new Map<string, NodeJS.Timeout>();
  private readonly last = new Map<string, Readiness>();
  private readonly now: () => number;

  private constructor(private readonly options: MonitorOptions) {
    this.now = options.now ?? Date.now;
  }

  /** Asks every target at once, then each again and again. */
  start(): void {
    for (const target of Object.keys(this.options.targets)) {
      void this.poll(target);
    }
  }

  /** Ends all polling, and the checks that are under way. */
  stop(): void {
    this.stopping.abort();
    for (const timer of this.timers.values()) clearTimeout(timer);
  }

  list(): Readiness[] {
    return Object.keys(this.options.targets).map(target => this.get(target));
  }

  /** What is known of a target now; what is too old is unknown again. */
  get(target: string): Readiness {
    if (!Object.hasOwn(this.options.targets, target)) {
      const reason = `the portal has no readiness address for "${target}" (platform.readiness.targets)`;
      return { target, state: 'unknown', reason, checks: {} };
    }

    const readiness = this.last.get(target);
    if (!readiness?.checkedAt) {
      const reason = 'it has not been asked yet';
      return { target, state: 'unknown', reason, checks: {} };
    }

    const age = this.now() - Date.parse(readiness.checkedAt);
    if (age <= this.options.staleAfter) return readiness;
    return {
      target,
      state: 'unknown',
      reason: `it was last asked ${Math.round(age / 1000)} s ago`,
      checkedAt: readiness.checkedAt,
      checks: {},
    };
  }

  private async poll(target: string): Promise<void> {
    const { targets, timeout, interval } = this.options;
    const finding = await checkReadiness(
      targets[target],
      timeout,
      this.stopping.signal,
    );
    if (this.stopping.signal.aborted) return;

    await this.record(target, finding);
    this.timers.set(
      target,
      setTimeout(() => void this.poll(target), interval),
    );
  }

  private async record(target: string, finding: Finding): Promise<void> {
    const previous = this.last.get(target);
    const checkedAt = new Date(this.now()).toISOString();
    const since =
      previous?.state === finding.state ? previous.since : checkedAt;
    const readiness = { target, ...finding, since, checkedAt };
    this.last.set(target, readiness);

    const changed =
      previous?.state !== finding.state || previous.reason !== finding.reason;
    if (changed) await this.options.onChange(readiness);
  }
}
