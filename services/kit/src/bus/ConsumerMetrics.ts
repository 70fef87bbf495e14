import { Histogram } from 'prom-client';
import type { Metrics } from '../Metrics.ts';

/** `returned`: neither handled nor parked for a retry; the broker redelivers it. */
export type Outcome = 'done' | 'retried' | 'dead' | 'returned';

/** Measures a queue's consumer by message type and outcome. */
export class ConsumerMetrics {
  readonly #queue: string;
  readonly #seconds: Histogram<'queue' | 'type' | 'outcome'>;

  constructor(options: { metrics: Metrics; queue: string }) {
    this.#queue = options.queue;
    this.#seconds = new Histogram({
      name: 'bus_message_duration_seconds',
      help: 'Seconds from the delivery of a message to its acknowledgement',
      labelNames: ['queue', 'type', 'outcome'],
      buckets: [0.001, 0.005, 0.02, 0.05, 0.1, 0.3, 1, 3, 10],
      registers: [options.metrics],
    });
  }

  /** Starts a measurement; the returned function ends it when first called. */
  begin(type: string): (outcome: Outcome) => void {
    const start = performance.now();
    let ended = false;
    return outcome => {
      if (ended) {
        return;
      }
      ended = true;
      const seconds = (performance.now() - start) / 1_000;
      this.#seconds.observe({ queue: this.#queue, type, outcome }, seconds);
    };
  }
}
