import { z } from 'zod';
import { integer } from '../configFields.ts';

const MOST_MS = 600_000;
const MOST_SPANS = 1_000_000;

/** Supported samplers of the specification. */
export const samplers = [
  'always_on',
  'always_off',
  'traceidratio',
  'parentbased_always_on',
  'parentbased_always_off',
  'parentbased_traceidratio',
] as const;

/** OpenTelemetry's variables for sampling and batching, with their default values; the exporter reads its own. */
export const tracingConfig = z.object({
  OTEL_TRACES_SAMPLER: z
    .enum(samplers)
    .default('parentbased_always_on')
    .describe(`one of ${samplers.join(', ')}`),
  OTEL_TRACES_SAMPLER_ARG: z
    .string()
    .regex(/^(0|1|0?\.\d+|[01]\.0+)$/, 'not a share')
    .default('1')
    .transform(Number)
    .describe('the share of traces that is recorded, 0 to 1 (default 1)'),
  OTEL_BSP_SCHEDULE_DELAY: integer(1, MOST_MS)
    .default(5_000)
    .describe('milliseconds between two batches (default 5000)'),
  OTEL_BSP_EXPORT_TIMEOUT: integer(1, MOST_MS)
    .default(30_000)
    .describe('milliseconds that a batch may take (default 30000)'),
  OTEL_BSP_MAX_QUEUE_SIZE: integer(1, MOST_SPANS)
    .default(2_048)
    .describe('spans that wait at most; more are dropped (default 2048)'),
  OTEL_BSP_MAX_EXPORT_BATCH_SIZE: integer(1, MOST_SPANS)
    .default(512)
    .describe('spans in a batch at most (default 512)'),
});
export type TracingConfig = z.infer<typeof tracingConfig>;
