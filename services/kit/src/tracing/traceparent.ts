import {
  type Context,
  context,
  defaultTextMapGetter,
  defaultTextMapSetter,
  ROOT_CONTEXT,
} from '@opentelemetry/api';
import {
  TRACE_PARENT_HEADER,
  W3CTraceContextPropagator,
} from '@opentelemetry/core';

/** Reads and writes the headers of W3C Trace Context: `traceparent` and `tracestate`; no baggage. */
export const traceContextPropagator = new W3CTraceContextPropagator();

/** The current span as a W3C `traceparent`; undefined outside a trace. */
export function currentTraceparent(
  where: Context = context.active(),
): string | undefined {
  const headers: Record<string, string> = {};
  traceContextPropagator.inject(where, headers, defaultTextMapSetter);
  return headers[TRACE_PARENT_HEADER];
}

/** The context to continue a stored `traceparent` in; the root context when it is absent or invalid. */
export function contextOf(traceparent: string | undefined): Context {
  return traceContextPropagator.extract(
    ROOT_CONTEXT,
    { [TRACE_PARENT_HEADER]: traceparent },
    defaultTextMapGetter,
  );
}
