import { randomBytes } from 'node:crypto';
import {
  type Attributes,
  type Context,
  context,
  isSpanContextValid,
  ProxyTracerProvider,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
  TraceFlags,
} from '@opentelemetry/api';

const NAME = '@comptoir/kit';

/** A span's name, kind and attributes at its start. */
export interface SpanFacts {
  /** Of low cardinality: no id, no address. */
  name: string;
  /** `INTERNAL` by default. */
  kind?: SpanKind;
  attributes?: Attributes;
}

/** Whether spans are exported; otherwise they only provide ids for logs and headers. */
export function isTracing(): boolean {
  const provider = trace.getTracerProvider();
  return (
    provider instanceof ProxyTracerProvider &&
    provider.getDelegateTracer(NAME) !== undefined
  );
}

/** Starts a span below `parent`; the caller ends it. */
export function beginSpan(
  { name, kind = SpanKind.INTERNAL, attributes = {} }: SpanFacts,
  parent: Context = context.active(),
): Span {
  const above = trace.getSpanContext(parent);
  const span = trace
    .getTracer(NAME)
    .startSpan(name, { kind, attributes }, parent);
  const own = span.spanContext();
  if (isSpanContextValid(own) && own.spanId !== above?.spanId) {
    return span;
  }
  // No SDK: create the ids here, for logs and for propagation.
  return trace.wrapSpanContext({
    traceId: above?.traceId ?? randomBytes(16).toString('hex'),
    spanId: randomBytes(8).toString('hex'),
    // Only the sampled flag: the propagator writes one hexadecimal digit.
    traceFlags: (above?.traceFlags ?? TraceFlags.NONE) & TraceFlags.SAMPLED,
  });
}

/** Runs `work` in a span of its own, which records its failure and ends with it. */
export async function inSpan<T>(
  facts: SpanFacts,
  parent: Context,
  work: () => Promise<T>,
): Promise<T> {
  const span = beginSpan(facts, parent);
  try {
    return await context.with(trace.setSpan(parent, span), work);
  } catch (error) {
    failSpan(span, error);
    throw error;
  } finally {
    span.end();
  }
}

/** Marks a span as failed with the error's name only: messages may contain personal data. */
export function failSpan(span: Span, error: unknown): void {
  const type = error instanceof Error ? error.name : 'unknown';
  span.setAttribute('error.type', type);
  span.setStatus({ code: SpanStatusCode.ERROR, message: type });
}
