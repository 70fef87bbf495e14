import { z } from 'zod';

/** A message on the bus: something that happened to one aggregate. */
export const BusEvent = z.object({
  /** Unique; a repeated id is a redelivery. */
  id: z.string().min(1).max(100),
  /** Type and routing key: `thing.changed`. */
  type: z.string().min(1).max(100),
  /** Version of the shape of `data`, from 1. */
  version: z.int().min(1),
  aggregateId: z.string().min(1).max(200),
  /** Increases with each change of the aggregate; consumers ignore older versions. */
  aggregateVersion: z.int().min(0),
  occurredAt: z.iso.datetime(),
  data: z.unknown(),
});
export type BusEvent = z.infer<typeof BusEvent>;

/** An event in an outbox, with the W3C `traceparent` of its cause. */
export const StoredEvent = BusEvent.extend({
  traceparent: z.string().exactOptional(),
});
export type StoredEvent = z.infer<typeof StoredEvent>;
