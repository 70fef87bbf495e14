import { context, propagation } from '@opentelemetry/api';

/** The headers of a message that let its consumer continue the trace. */
export function traceHeaders(): Record<string, string> {
  const headers: Record<string, string> = {};
  propagation.inject(context.active(), headers);
  return headers;
}
