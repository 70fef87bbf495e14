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

/** What a span is called, and what is known of it when it begins. */
export interface SpanFacts {
  /** Of few different values: no id, no address. */
  name: string;
  /** `INTERNAL` unless said. */
  kind?: SpanKind;
  attributes?: Attributes;
}

/** Whether spans are recorded anywhere; without, they only give logs their ids. */
export function isTracing(): boolean {
  const provider = trace.getTracerProvider();
  return (
    provider instanceof ProxyTracerProvider &&
    provider.getDelegateTracer(NAME) !== undefined
  );
}

/** Begins a span below `parent`; whoever begins it ends it. */
export function beginSpan(
  { name, kind = SpanKind.INTERNAL, attributes = {} }: SpanFacts,
  parent: Context = context.active(),
): Span {
  const above = trace.getSpanContext(parent);
  const span = trace
    .getTracer(NAME)
    .startSpan(name, { kind, attributes }, parent);
  const own = span.spanContext();
  if (isSpanContextValid(own) && own.spanId !== above?.spanId) return span;
  // Nobody records: it has ids all the same, for the logs of whoever it is handed on to.
  return trace.wrapSpanContext({
    traceId: above?.traceId ?? randomBytes(16).toString('hex'),
    spanId: randomBytes(8).toString('hex'),
    traceFlags: above?.traceFlags ?? TraceFlags.NONE,
  });
}

/** Does the work in a span of its own, which ends with it and knows of its failure. */
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

/** Marks a span as failed by the error's name alone: messages may hold what is nobody's business. */
export function failSpan(span: Span, error: unknown): void {
  const type = error instanceof Error ? error.name : 'unknown';
  span.setAttribute('error.type', type);
  span.setStatus({ code: SpanStatusCode.ERROR, message: type });
}
