import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { context, propagation } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { z } from 'zod';
import { currentTraceparent, traceparentPropagator } from './traceparent.ts';

/** Traces as they are recorded, or only handed on. */
export interface Tracing {
  /** Sends what was recorded, then records no more. */
  stop(): Promise<void>;
}

/** A request of `fetch`, as undici tells of it. */
const Created = z.object({ request: z.custom<Headed>(isHeaded) });
interface Headed {
  addHeader(name: string, value: string): void;
}
const CREATED = 'undici:request:create';

/**
 * From now on each request and each message has a trace, named in the logs
 * and handed on over HTTP and the bus. It is recorded and sent by OTLP/HTTP
 * when the environment says where to (`OTEL_EXPORTER_OTLP_ENDPOINT`, or
 * `…_TRACES_ENDPOINT`); else nothing of OpenTelemetry's SDK is loaded.
 *
 * @param options.service - its name, unless `OTEL_SERVICE_NAME` says another
 * @throws ConfigError naming each `OTEL_…` key that is wrong
 */
export async function startTracing(options: {
  service: string;
  env: Readonly<Record<string, string | undefined>>;
}): Promise<Tracing> {
  context.setGlobalContextManager(
    new AsyncLocalStorageContextManager().enable(),
  );
  propagation.setGlobalPropagator(traceparentPropagator);
  if (isWanted(options.env)) {
    const { exportSpans } = await import('./exportSpans.ts');
    return exportSpans(options);
  }
  subscribe(CREATED, handOn);
  return {
    stop() {
      unsubscribe(CREATED, handOn);
      return Promise.resolve();
    },
  };
}

/** As the specification has it: an endpoint, and nothing that switches it off. */
function isWanted(env: Readonly<Record<string, string | undefined>>): boolean {
  const endpoint =
    env['OTEL_EXPORTER_OTLP_TRACES_ENDPOINT'] ||
    env['OTEL_EXPORTER_OTLP_ENDPOINT'];
  const off =
    env['OTEL_SDK_DISABLED']?.toLowerCase() === 'true' ||
    env['OTEL_TRACES_EXPORTER'] === 'none';
  return Boolean(endpoint) && !off;
}

/** What the instrumentation does that isn't loaded. */
function handOn(message: unknown): void {
  const created = Created.safeParse(message);
  const traceparent = currentTraceparent();
  if (!created.success || traceparent === undefined) return;
  created.data.request.addHeader('traceparent', traceparent);
}

function isHeaded(value: unknown): value is Headed {
  return (
    typeof value === 'object' &&
    value !== null &&
    'addHeader' in value &&
    typeof value.addHeader === 'function'
  );
}
