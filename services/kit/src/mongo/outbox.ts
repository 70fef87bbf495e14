import { newId } from '../newId.ts';
import type { StoredEvent } from '../bus/BusEvent.ts';
import { currentTraceparent } from '../tracing/traceparent.ts';

/** Outbox fields of a document; absent when no event waits. */
export interface OutboxFields {
  /** Events not yet confirmed by the broker, oldest first. */
  outbox?: StoredEvent[];
  /** When a relay publishes them; the partial index holds only these documents. */
  outboxDueAt?: Date;
  /** Until when one relay has claimed them. */
  outboxLease?: { until: Date };
  /** Consecutive refusals. */
  outboxAttempts?: number;
  /** Events that the broker refused too often; kept for operators. */
  outboxDead?: StoredEvent[];
}

/** Creates the event of an aggregate's change, with a new id, the current time and the current trace. */
export function newEvent<Data>(facts: {
  type: string;
  version: number;
  aggregateId: string;
  aggregateVersion: number;
  data: Data;
}): StoredEvent & { data: Data } {
  const traceparent = currentTraceparent();
  return {
    id: newId('evt'),
    occurredAt: new Date().toISOString(),
    ...facts,
    ...(traceparent !== undefined && { traceparent }),
  };
}

/** For a document's first write: spread into the inserted document. */
export function withOutbox(
  ...events: StoredEvent[]
): Required<Pick<OutboxFields, 'outbox' | 'outboxDueAt'>> {
  return { outbox: events, outboxDueAt: new Date() };
}

/** For a later write: the `$push` and `$set` parts of the same update. */
export function appendToOutbox(event: StoredEvent) {
  return { push: { outbox: event }, set: { outboxDueAt: new Date() } };
}
