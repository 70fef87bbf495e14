import { z } from 'zod';
import type { MonitoredObject } from './monitoredObjects.ts';

const Selector = z.object({ matchLabels: z.record(z.string(), z.string()) });
const ServiceMonitor = z.looseObject({
  spec: z.strictObject({
    selector: Selector,
    endpoints: z.array(
      z.strictObject({
        port: z.string(),
        path: z.string(),
        interval: z.string(),
      }),
    ),
  }),
});
const PodMonitor = z.looseObject({
  spec: z.strictObject({
    selector: Selector,
    podMetricsEndpoints: z.array(
      z.strictObject({ port: z.string(), interval: z.string() }),
    ),
  }),
});

/** What a job of Prometheus must contain. */
export interface ExpectedJob {
  job_name: string;
  metrics_path: string;
  scrape_interval: string;
  /** Where it looks for targets. */
  namespaces: readonly string[];
  /** The rules that keep targets and set the labels by which alerts select. */
  relabelings: readonly object[];
}

/**
 * Returns the jobs that Prometheus needs for a monitor: one for each endpoint. Rules have none.
 *
 * @throws ZodError for a monitor with a field that this function does not know
 */
export function jobsOf(monitor: MonitoredObject): ExpectedJob[] {
  if (monitor.kind === 'ServiceMonitor') {
    const { selector, endpoints } = ServiceMonitor.parse(monitor).spec;
    return endpoints.map(({ port, path, interval }, index) => ({
      ...placeOf(monitor, 'serviceMonitor', index),
      metrics_path: path,
      scrape_interval: interval,
      relabelings: [
        ...keepLabels('service', selector.matchLabels),
        keep(['__meta_kubernetes_endpoint_port_name'], port),
        NAMESPACE_LABEL,
        setLabel('__meta_kubernetes_service_name', 'job'),
      ],
    }));
  }
  if (monitor.kind === 'PodMonitor') {
    const { selector, podMetricsEndpoints } = PodMonitor.parse(monitor).spec;
    return podMetricsEndpoints.map(({ port, interval }, index) => ({
      ...placeOf(monitor, 'podMonitor', index),
      metrics_path: '/metrics',
      scrape_interval: interval,
      relabelings: [
        ...keepLabels('pod', selector.matchLabels),
        keep(['__meta_kubernetes_pod_container_port_name'], port),
        NAMESPACE_LABEL,
      ],
    }));
  }
  return [];
}

const NAMESPACE_LABEL = setLabel('__meta_kubernetes_namespace', 'namespace');

function placeOf(
  { metadata: { name, namespace } }: MonitoredObject,
  kind: string,
  index: number,
) {
  const job_name = `${kind}/${namespace}/${name}/${index}`;
  return { job_name, namespaces: [namespace] };
}

function setLabel(from: string, to: string) {
  return { source_labels: [from], target_label: to };
}

function keep(labels: readonly string[], regex: string) {
  return { action: 'keep', source_labels: labels, regex };
}

/** The rules that keep services or pods with these labels. */
function keepLabels(
  role: 'service' | 'pod',
  labels: Readonly<Record<string, string>>,
) {
  return Object.entries(labels).map(([label, value]) => {
    const key = label.replaceAll(/[^a-zA-Z0-9]/g, '_');
    const prefix = `__meta_kubernetes_${role}_label`;
    return keep(
      [`${prefix}_${key}`, `${prefix}present_${key}`],
      `(${value});true`,
    );
  });
}
