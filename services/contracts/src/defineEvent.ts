import { z } from 'zod';

/** Names of services that consume events. */
export type Consumer = 'customers' | 'products' | 'shopping';

/**
 * Defines an event: a change of one aggregate, named in the past
 * tense. The shape of `data` only grows; a breaking change is a new
 * version under a new type.
 *
 * @param consumers - services that consume it; without any, it may reach no queue
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
    /** Unique; a repeated id is a redelivery. */
    id: z.string().min(1).max(100),
    type: z.literal(type),
    version: z.literal(version),
    /** Id of the aggregate. */
    aggregateId: z.string().min(1).max(200),
    /** Increases with each change of the aggregate; readers ignore older ones. */
    aggregateVersion: z.int().min(0),
    /** UTC. */
    occurredAt: z.iso.datetime(),
    data,
  });
  return { type, version, schema, consumers };
}
