import { Histogram } from 'prom-client';
import type { Metrics } from '../metrics.ts';

const METHODS = new Set([
  'GET',
  'HEAD',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'OPTIONS',
]);

/** Times requests by method, route and class of status (2xx, 4xx …). */
export class RequestMetrics {
  readonly #seconds: Histogram<'method' | 'route' | 'status'>;

  constructor(metrics: Metrics) {
    this.#seconds = new Histogram({
      name: 'http_request_seconds',
      help: 'Time from the first byte of a request to the last of its answer, in seconds',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.001, 0.005, 0.02, 0.05, 0.1, 0.3, 1, 3, 10],
      registers: [metrics],
    });
  }

  observe(answered: {
    method: string;
    /** The pattern that the address fits, never the address. */
    route: string;
    status: number;
    seconds: number;
  }): void {
    const { method, route, seconds } = answered;
    const status = `${Math.floor(answered.status / 100)}xx`;
    const labels = { method: METHODS.has(method) ? method : 'other' };
    this.#seconds.observe({ ...labels, route, status }, seconds);
  }
}
