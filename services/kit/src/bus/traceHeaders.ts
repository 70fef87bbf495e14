import { context, propagation } from '@opentelemetry/api';

/** The headers by which whoever takes a message in goes on with its trace. */
export function traceHeaders(): Record<string, string> {
  const headers: Record<string, string> = {};
  propagation.inject(context.active(), headers);
  return headers;
}
