import { DeadLetterStore } from '@comptoir/kit/deadLetters/deadLetterStore';
import { AuditTrail } from '@comptoir/kit/mongo/auditTrail';
import { createOutboxIndex } from '@comptoir/kit/mongo/outboxIndex';
import { RateLimiter } from '@comptoir/kit/mongo/rateLimiter';
import type { Connection } from 'mongoose';
import { customerModel } from './customerModel.ts';
import { orderModel } from './orderModel.ts';
import { sessionModel } from './sessionModel.ts';
import { signingKeyModel } from './signingKeyModel.ts';

export type Models = ReturnType<typeof createModels>;

/** Every model of the service, on one connection. */
export function createModels(connection: Connection) {
  return {
    customers: customerModel(connection),
    sessions: sessionModel(connection),
    signingKeys: signingKeyModel(connection),
    orders: orderModel(connection),
    audit: new AuditTrail(connection),
    deadLetters: new DeadLetterStore(connection),
    limiter: new RateLimiter(connection),
  };
}

/** The collections whose documents carry an outbox. */
export const outboxCollections = ['customers'] as const;

/** Makes collections and indexes that are missing. */
export async function prepareDatabase(
  connection: Connection,
  models: Models,
): Promise<void> {
  await Promise.all([
    models.customers.createIndexes(),
    models.sessions.createIndexes(),
    models.signingKeys.createCollection(),
    models.orders.createIndexes(),
    models.audit.prepare(),
    models.deadLetters.prepare(),
    models.limiter.prepare(),
  ]);
  await Promise.all(
    outboxCollections.map(name =>
      createOutboxIndex(connection.collection(name)),
    ),
  );
}
