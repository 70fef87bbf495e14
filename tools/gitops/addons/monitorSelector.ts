import { z } from 'zod';

const Selector = z.object({
  matchLabels: z.record(z.string(), z.string()).default({}),
});
const PrometheusSpec = z.looseObject({
  serviceMonitorSelectorNilUsesHelmValues: z.boolean().default(true),
  podMonitorSelectorNilUsesHelmValues: z.boolean().default(true),
  ruleSelectorNilUsesHelmValues: z.boolean().default(true),
  serviceMonitorSelector: Selector.optional(),
  podMonitorSelector: Selector.optional(),
  ruleSelector: Selector.optional(),
});
const Values = z.looseObject({
  prometheus: z.looseObject({ prometheusSpec: PrometheusSpec }),
});

/** The key of each kind that Prometheus selects. */
const KEYS = {
  ServiceMonitor: 'serviceMonitor',
  PodMonitor: 'podMonitor',
  PrometheusRule: 'rule',
} as const;

/** A kind that Prometheus selects by its labels. */
export type Monitored = keyof typeof KEYS;

/** Whether Prometheus selects objects of a kind. */
export function isMonitored(kind: string): kind is Monitored {
  return kind in KEYS;
}

/**
 * Returns the labels by which Prometheus selects objects of a kind, as the chart
 * kube-prometheus-stack derives them from its values: without a selector, the label of its release.
 */
export function monitorSelector(
  values: unknown,
  kind: Monitored,
  release: string,
): Record<string, string> {
  const spec = Values.parse(values).prometheus.prometheusSpec;
  const key = KEYS[kind];
  const selector = spec[`${key}Selector`];
  if (selector) {
    return selector.matchLabels;
  }
  return spec[`${key}SelectorNilUsesHelmValues`] ? { release } : {};
}
