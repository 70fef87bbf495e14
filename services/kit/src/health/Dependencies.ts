import { Gauge } from 'prom-client';
import type { Metrics } from '../Metrics.ts';
import { pause } from '../pause.ts';
import { Dependency, type DependencyDeclaration } from './Dependency.ts';
import type { DependencyReport, DependencyState } from './DependencyReport.ts';

/** Milliseconds between two checks of a dependency that answers, and of one that does not. */
interface CheckIntervals {
  answering: number;
  other: number;
}

/** A service is asked less often than an own connection is looked at. */
const INTERVALS: Record<DependencyState['kind'], CheckIntervals> = {
  mongodb: { answering: 2_000, other: 250 },
  rabbitmq: { answering: 2_000, other: 250 },
  http: { answering: 5_000, other: 1_000 },
};

/**
 * Observes the dependencies of a process in the background. Reports come from
 * memory, so a dependency that hangs delays no report.
 */
export class Dependencies {
  readonly #all: readonly Dependency[];
  readonly #intervals: CheckIntervals | undefined;
  readonly #timeoutMs: number;
  readonly #stop = new AbortController();

  /**
   * @param options.intervals - by default those of each kind
   * @param options.timeoutMs - milliseconds after which an answer is late; 1,000 by default
   */
  constructor(options: {
    declared: readonly DependencyDeclaration[];
    metrics: Metrics;
    intervals?: CheckIntervals;
    timeoutMs?: number;
    now?: () => Date;
  }) {
    const { declared, metrics, now = () => new Date() } = options;
    this.#all = declared.map(one => new Dependency(one, now));
    this.#intervals = options.intervals;
    this.#timeoutMs = options.timeoutMs ?? 1_000;
    if (declared.length > 0) {
      this.#measure(metrics);
    }
  }

  report(): DependencyReport {
    return { dependencies: this.#all.map(one => one.report()) };
  }

  /** Checks each dependency at once, then repeatedly until {@link stop}. */
  start(): void {
    for (const one of this.#all) {
      void this.#follow(one);
    }
  }

  stop(): void {
    this.#stop.abort();
  }

  async #follow(dependency: Dependency): Promise<void> {
    while (!this.#stop.signal.aborted) {
      await dependency.observe(this.#timeoutMs);
      const { answering, other } =
        this.#intervals ?? INTERVALS[dependency.report().kind];
      await pause(
        dependency.isAnswering ? answering : other,
        this.#stop.signal,
      );
    }
  }

  #measure(metrics: Metrics): void {
    const all = this.#all;
    const gauge = new Gauge({
      name: 'dependency_up',
      help: 'Whether the dependency answers: 1 or 0; absent until it was checked',
      labelNames: ['name', 'kind'],
      registers: [metrics],
      collect() {
        for (const one of all) {
          const { name, kind, state } = one.report();
          if (state !== 'unknown') {
            gauge.set({ name, kind }, state === 'up' ? 1 : 0);
          }
        }
      },
    });
  }
}
