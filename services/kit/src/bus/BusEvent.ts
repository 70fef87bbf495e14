import { z } from 'zod';

/** What travels on the bus: something that has happened to one aggregate. */
export const BusEvent = z.object({
  /** Unique; the same again is the same event. */
  id: z.string().min(1).max(100),
  /** Which event: `thing.changed`; also its routing key. */
  type: z.string().min(1).max(100),
  /** Of the shape of `data`, from 1. */
  version: z.int().min(1),
  aggregateId: z.string().min(1).max(200),
  /** Rises with each change of the aggregate; older ones are ignored. */
  aggregateVersion: z.int().min(0),
  occurredAt: z.iso.datetime(),
  data: z.unknown(),
});
export type BusEvent = z.infer<typeof BusEvent>;

/** An event that waits to be sent, and the trace that it happened in, as W3C's `traceparent`. */
export const StoredEvent = BusEvent.extend({
  traceparent: z.string().exactOptional(),
});
export type StoredEvent = z.infer<typeof StoredEvent>;
