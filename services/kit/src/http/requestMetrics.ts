import { Histogram } from 'prom-client';
import type { Metrics } from '../metrics.ts';

/** Times requests by method and class of status (2xx, 4xx …). */
export class RequestMetrics {
  readonly #seconds: Histogram<'method' | 'status'>;

  constructor(metrics: Metrics) {
    this.#seconds = new Histogram({
      name: 'http_request_seconds',
      help: 'Time from the first byte of a request to the last of its answer, in seconds',
      labelNames: ['method', 'status'],
      buckets: [0.001, 0.005, 0.02, 0.05, 0.1, 0.3, 1, 3, 10],
      registers: [metrics],
    });
  }

  observe(method: string, status: number, seconds: number): void {
    const labels = { method, status: `${Math.floor(status / 100)}xx` };
    this.#seconds.observe(labels, seconds);
  }
}
