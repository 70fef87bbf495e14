import { z } from 'zod';
import { monitorSelector, type Monitored } from '../addons/monitorSelector.ts';

/** The namespace of the add-on. */
export const MONITORING = 'monitoring';
/** The release of the add-on, by whose label the chart's defaults select. */
export const RELEASE = 'kube-prometheus-stack';

const NamespaceSelector = z
  .strictObject({ matchLabels: z.record(z.string(), z.string()) })
  .partial()
  .default({});
const Spec = z.looseObject({
  externalLabels: z.record(z.string(), z.string()).default({}),
  serviceMonitorNamespaceSelector: NamespaceSelector,
  podMonitorNamespaceSelector: NamespaceSelector,
  ruleNamespaceSelector: NamespaceSelector,
});

/**
 * Returns the Prometheus that the chart kube-prometheus-stack creates from its values
 * `prometheus.prometheusSpec`, as the chart documents them: only the fields that decide what is
 * selected and how it is labelled. By default it selects in all namespaces, by the label of the
 * release. The tests do not have the chart itself.
 *
 * @throws ZodError for values of another shape
 */
export function prometheusOf(
  name: string,
  prometheusSpec: Readonly<Record<string, unknown>>,
): object {
  const spec = Spec.parse(prometheusSpec);
  const selector = (kind: Monitored) => ({
    matchLabels: monitorSelector(
      { prometheus: { prometheusSpec } },
      kind,
      RELEASE,
    ),
  });
  return {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'Prometheus',
    metadata: { name, namespace: MONITORING },
    spec: {
      externalLabels: spec.externalLabels,
      serviceMonitorSelector: selector('ServiceMonitor'),
      serviceMonitorNamespaceSelector: spec.serviceMonitorNamespaceSelector,
      podMonitorSelector: selector('PodMonitor'),
      podMonitorNamespaceSelector: spec.podMonitorNamespaceSelector,
      ruleSelector: selector('PrometheusRule'),
      ruleNamespaceSelector: spec.ruleNamespaceSelector,
    },
  };
}
