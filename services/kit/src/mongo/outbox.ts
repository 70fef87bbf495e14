import { newId } from '../id.ts';
import type { StoredEvent } from '../bus/busEvent.ts';
import { currentTraceparent } from '../tracing/traceparent.ts';

/** What a document carries whose changes are events; all of it is absent when nothing waits. */
export interface OutboxFields {
  /** Events not yet confirmed by the broker, oldest first. */
  outbox?: StoredEvent[];
  /** When the relay shall look at it; the partial index holds just these documents. */
  outboxDueAt?: Date;
  /** Which relay is at work on it, and until when nobody else will be. */
  outboxLease?: { holder: string; until: Date };
  /** Refusals in a row. */
  outboxAttempts?: number;
  /** Events that the broker refused too often; kept for a human. */
  outboxDead?: StoredEvent[];
}

/** Makes an event of an aggregate's change, with a new id, the time of now, and the trace that it happens in. */
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

/** For a document's first write: spread into what is inserted. */
export function withOutbox(
  ...events: StoredEvent[]
): Required<Pick<OutboxFields, 'outbox' | 'outboxDueAt'>> {
  return { outbox: events, outboxDueAt: new Date() };
}

/** For a later write: `$push` and `$set` parts that belong into the same update. */
export function appendToOutbox(event: StoredEvent) {
  return { push: { outbox: event }, set: { outboxDueAt: new Date() } };
}
