import { collectDefaultMetrics, Registry } from 'prom-client';

export { Counter, Histogram } from 'prom-client';

export type Metrics = Registry;

/** Creates a service's registry, with the metrics of its process and of Node. */
export function createMetrics(service: string): Metrics {
  const registry = new Registry();
  registry.setDefaultLabels({ service });
  collectDefaultMetrics({ register: registry });
  return registry;
}
