import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { context, propagation } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { z } from 'zod';
import { traceContextPropagator } from './traceparent.ts';

/** Tracing of one process: spans are exported, or only propagated. */
export interface Tracing {
  /** Exports the recorded spans, then stops recording. */
  stop(): Promise<void>;
}

/** A request of `fetch`, as undici publishes it on its diagnostics channel. */
const Created = z.object({ request: z.custom<Headed>(isHeaded) });
interface Headed {
  addHeader(name: string, value: string): void;
}
const CREATED = 'undici:request:create';

/**
 * Starts tracing: each request and each message belongs to a trace that is
 * named in the logs and propagated over HTTP and the bus. Spans are exported
 * by OTLP/HTTP when `OTEL_EXPORTER_OTLP_ENDPOINT` or `…_TRACES_ENDPOINT` is
 * set; without them OpenTelemetry's SDK is not loaded.
 *
 * @param options.service - the service's name; `OTEL_SERVICE_NAME` overrides it
 * @throws ConfigError naming each invalid `OTEL_…` key
 */
export async function startTracing(options: {
  service: string;
  env: Readonly<Record<string, string | undefined>>;
}): Promise<Tracing> {
  context.setGlobalContextManager(
    new AsyncLocalStorageContextManager().enable(),
  );
  propagation.setGlobalPropagator(traceContextPropagator);
  if (isWanted(options.env)) {
    const { exportSpans } = await import('./exportSpans.ts');
    return exportSpans(options);
  }
  subscribe(CREATED, propagate);
  return {
    stop() {
      unsubscribe(CREATED, propagate);
      return Promise.resolve();
    },
  };
}

/** Whether to export, by OpenTelemetry's specification: an endpoint is set and nothing disables it. */
function isWanted(env: Readonly<Record<string, string | undefined>>): boolean {
  const endpoint =
    env['OTEL_EXPORTER_OTLP_TRACES_ENDPOINT'] ||
    env['OTEL_EXPORTER_OTLP_ENDPOINT'];
  const off =
    env['OTEL_SDK_DISABLED']?.toLowerCase() === 'true' ||
    env['OTEL_TRACES_EXPORTER'] === 'none';
  return Boolean(endpoint) && !off;
}

/** Adds the trace's headers to a request of `fetch`, as the undici instrumentation would. */
function propagate(message: unknown): void {
  const created = Created.safeParse(message);
  if (!created.success) {
    return;
  }
  propagation.inject(context.active(), created.data.request, {
    set: (request, name, value) => request.addHeader(name, value),
  });
}

function isHeaded(value: unknown): value is Headed {
  return (
    typeof value === 'object' &&
    value !== null &&
    'addHeader' in value &&
    typeof value.addHeader === 'function'
  );
}
