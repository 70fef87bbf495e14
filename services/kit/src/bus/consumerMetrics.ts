import { Histogram } from 'prom-client';
import type { Metrics } from '../metrics.ts';

/** `returned`: neither taken in nor put aside; the broker delivers it again. */
export type Outcome = 'done' | 'retried' | 'dead' | 'returned';

/** Times what a queue's consumer does with messages, by their type and what became of them. */
export class ConsumerMetrics {
  readonly #queue: string;
  readonly #seconds: Histogram<'queue' | 'type' | 'outcome'>;

  constructor(options: { metrics: Metrics; queue: string }) {
    this.#queue = options.queue;
    this.#seconds = new Histogram({
      name: 'bus_message_seconds',
      help: 'Time from taking a message to its acknowledgement, in seconds',
      labelNames: ['queue', 'type', 'outcome'],
      buckets: [0.001, 0.005, 0.02, 0.05, 0.1, 0.3, 1, 3, 10],
      registers: [options.metrics],
    });
  }

  /** Begins a measurement; what it returns ends it, the first time that it is called. */
  begin(type: string): (outcome: Outcome) => void {
    const start = performance.now();
    let ended = false;
    return outcome => {
      if (ended) return;
      ended = true;
      const seconds = (performance.now() - start) / 1_000;
      this.#seconds.observe({ queue: this.#queue, type, outcome }, seconds);
    };
  }
}
