import { collectDefaultMetrics, Registry } from 'prom-client';

export { Counter, Histogram } from 'prom-client';

export type Metrics = Registry;

/** A registry of its own for each service, with the process's own figures. */
export function createMetrics(service: string): Metrics {
  const registry = new Registry();
  registry.setDefaultLabels({ service });
  collectDefaultMetrics({ register: registry });
  return registry;
}
