import type { z } from 'zod';
import type { BusEvent } from './BusEvent.ts';

/** What is agreed on one event: its shape, and which services take it in. */
export interface EventContract<Event extends BusEvent = BusEvent> {
  type: string;
  /** Of the whole event, `data` included. */
  schema: z.ZodType<Event>;
  /** Names of services; empty when nobody takes it in yet. */
  consumers: readonly string[];
}
