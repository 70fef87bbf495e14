import { z } from 'zod';

/** Names of services that take events in. */
export type Consumer = 'customers' | 'products' | 'shopping';

/**
 * Defines an event: something that has happened to one aggregate, told in the
 * past tense. The shape of `data` only grows; a change that breaks readers is
 * a new version under a new type.
 *
 * @param consumers - services that take it in; none: sent without insisting
 *   that a queue takes it
 */
export function defineEvent<
  Type extends string,
  Data extends z.ZodType,
>(facts: {
  type: Type;
  version: number;
  data: Data;
  consumers: readonly Consumer[];
}) {
  const { type, version, data, consumers } = facts;
  const schema = z.object({
    /** Unique; the same id again is the same event. */
    id: z.string().min(1).max(100),
    type: z.literal(type),
    version: z.literal(version),
    /** What it happened to. */
    aggregateId: z.string().min(1).max(200),
    /** Rises with each change of the aggregate; readers ignore older ones. */
    aggregateVersion: z.int().min(0),
    /** UTC. */
    occurredAt: z.iso.datetime(),
    data,
  });
  return { type, version, schema, consumers };
}
