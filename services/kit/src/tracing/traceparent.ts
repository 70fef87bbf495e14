import {
  type Context,
  context,
  isSpanContextValid,
  ROOT_CONTEXT,
  type SpanContext,
  type TextMapPropagator,
  trace,
} from '@opentelemetry/api';

/** Version, trace, span, flags; later versions may append more (W3C Trace Context, 3.2.2). */
const TRACEPARENT = /^([\da-f]{2})-([\da-f]{32})-([\da-f]{16})-([\da-f]{2})/;
const HEADER = 'traceparent';

/** Where one is in which trace, as W3C writes it; undefined outside of any. */
export function currentTraceparent(
  where: Context = context.active(),
): string | undefined {
  const here = trace.getSpanContext(where);
  if (!here || !isSpanContextValid(here)) return undefined;
  const flags = here.traceFlags.toString(16).padStart(2, '0');
  return `00-${here.traceId}-${here.spanId}-${flags}`;
}

/** What goes on from there; outside of any trace when the text isn't a traceparent. */
export function contextOf(
  traceparent: string | undefined,
  where: Context = ROOT_CONTEXT,
): Context {
  const from = traceparent === undefined ? undefined : parse(traceparent);
  return from ? trace.setSpanContext(where, from) : where;
}

function parse(traceparent: string): SpanContext | undefined {
  const [, version, traceId = '', spanId = '', flags = ''] =
    TRACEPARENT.exec(traceparent) ?? [];
  if (version === 'ff') return undefined;
  const traceFlags = Number.parseInt(flags, 16) & 1;
  const from = { traceId, spanId, traceFlags, isRemote: true };
  return isSpanContextValid(from) ? from : undefined;
}

/** Hands traces on in the header `traceparent`, and nothing else: no state of vendors, no baggage of strangers. */
export const traceparentPropagator: TextMapPropagator = {
  fields: () => [HEADER],
  inject(where, carrier, setter) {
    const traceparent = currentTraceparent(where);
    if (traceparent !== undefined) setter.set(carrier, HEADER, traceparent);
  },
  extract(where, carrier, getter) {
    const found = getter.get(carrier, HEADER);
    return contextOf(typeof found === 'string' ? found : undefined, where);
  },
};
