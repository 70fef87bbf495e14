import { Histogram } from 'prom-client';
import type { Metrics } from '../Metrics.ts';

const METHODS = new Set([
  'GET',
  'HEAD',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'OPTIONS',
]);

/** Measures requests by method, route and status class (`2xx`, `4xx` …). */
export class RequestMetrics {
  readonly #seconds: Histogram<'method' | 'route' | 'status'>;

  constructor(metrics: Metrics) {
    this.#seconds = new Histogram({
      name: 'http_request_duration_seconds',
      help: 'Seconds from the first byte of a request to the last byte of its response',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.001, 0.005, 0.02, 0.05, 0.1, 0.3, 1, 3, 10],
      registers: [metrics],
    });
  }

  observe(answered: {
    method: string;
    /** The matched route pattern, never the path. */
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
