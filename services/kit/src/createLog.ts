import { trace } from '@opentelemetry/api';
import { pino, type Logger } from 'pino';

export type Log = Logger;

/** Fields whose values never reach a log, at the top or one level below. */
const SECRET_FIELDS = [
  'authorization',
  'cookie',
  'email',
  'password',
  'secret',
  'token',
  'accessToken',
  'refreshToken',
];

/** Creates a log of JSON lines on stdout with the ids of the current trace; passwords in addresses are redacted. */
export function createLog(options: {
  service: string;
  level: string;
  /** Receives the lines; stdout by default. */
  destination?: { write(line: string): void };
}): Log {
  const settings = {
    level: options.level,
    base: { service: options.service },
    timestamp: pino.stdTimeFunctions.isoTime,
    mixin: traceIds,
    redact: {
      paths: SECRET_FIELDS.flatMap(field => [
        field,
        `*.${field}`,
        `*.*.${field}`,
      ]),
      censor: '[redacted]',
    },
    formatters: { level: (label: string) => ({ level: label }) },
    hooks: {
      streamWrite: (line: string) =>
        line.replace(/(\w+:\/\/[^:@/\s"]+):[^@/\s"]+@/g, '$1:[redacted]@'),
    },
  };
  return options.destination
    ? pino(settings, options.destination)
    : pino(settings);
}

/** The names are those of OpenTelemetry's log data model. */
function traceIds(): object {
  const span = trace.getActiveSpan()?.spanContext();
  return span ? { trace_id: span.traceId, span_id: span.spanId } : {};
}
