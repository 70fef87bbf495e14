import type { z } from 'zod';
import type { BusEvent } from './BusEvent.ts';

/** The contract of one event: its shape and the services that consume it. */
export interface EventContract<Event extends BusEvent = BusEvent> {
  type: string;
  /** Schema of the whole event, `data` included. */
  schema: z.ZodType<Event>;
  /** Names of services; empty without a consumer. */
  consumers: readonly string[];
}
