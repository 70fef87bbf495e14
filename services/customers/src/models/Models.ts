import { DeadLetterStore } from '@comptoir/kit/deadLetters/DeadLetterStore';
import { AuditTrail } from '@comptoir/kit/mongo/AuditTrail';
import { defineDatabase } from '@comptoir/kit/mongo/defineDatabase';
import { RateLimiter } from '@comptoir/kit/mongo/RateLimiter';
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

/** The service's collections. */
export const database = defineDatabase({
  models: createModels,
  outboxes: ['customers'],
});
