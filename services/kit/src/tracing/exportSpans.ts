import { trace } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { UndiciInstrumentation } from '@opentelemetry/instrumentation-undici';
import {
  defaultResource,
  detectResources,
  envDetector,
  resourceFromAttributes,
} from '@opentelemetry/resources';
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import { loadConfig } from '../config.ts';
import { createSampler } from './createSampler.ts';
import type { Tracing } from './startTracing.ts';
import { tracingConfig } from './tracingConfig.ts';

/**
 * Records spans and sends them by OTLP/HTTP. The exporter itself
 * reads the `OTEL_EXPORTER_OTLP_…` variables.
 *
 * @throws ConfigError naming each invalid `OTEL_…` key
 */
export function exportSpans(options: {
  service: string;
  env: Readonly<Record<string, string | undefined>>;
}): Tracing {
  const config = loadConfig(tracingConfig, options.env);
  const named = resourceFromAttributes({ 'service.name': options.service });
  const processor = new BatchSpanProcessor({
    exporter: new OTLPTraceExporter(),
    scheduledDelayMillis: config.OTEL_BSP_SCHEDULE_DELAY,
    exportTimeoutMillis: config.OTEL_BSP_EXPORT_TIMEOUT,
    maxQueueSize: config.OTEL_BSP_MAX_QUEUE_SIZE,
    maxExportBatchSize: config.OTEL_BSP_MAX_EXPORT_BATCH_SIZE,
  });
  const provider = new TracerProvider({
    resource: defaultResource()
      .merge(named)
      .merge(detectResources({ detectors: [envDetector] })),
    sampler: createSampler(config),
    spanProcessors: [processor],
  });
  trace.setGlobalTracerProvider(provider);
  const fetches = new UndiciInstrumentation({
    // Requests outside a trace (token keys, probes) need no spans.
    requireParentforSpans: true,
    // Queries may contain names and addresses.
    requestHook: (span, { origin, path }) => {
      const { pathname } = new URL(path, origin);
      span.setAttributes({ 'url.full': `${origin}${pathname}` });
      span.setAttributes({ 'url.query': '' });
    },
  });
  fetches.setTracerProvider(provider);
  return {
    async stop() {
      fetches.disable();
      // An unreachable collector must not fail the shutdown.
      await provider.shutdown().catch(() => {});
    },
  };
}
