import { DeadLetterStore } from '@comptoir/kit/deadLetters/DeadLetterStore';
import { AuditTrail } from '@comptoir/kit/mongo/AuditTrail';
import { defineDatabase } from '@comptoir/kit/mongo/defineDatabase';
import type { Connection } from 'mongoose';
import { noteModel } from './noteModel.ts';

export type Models = ReturnType<typeof createModels>;

/** Every model of the service, on one connection. */
export function createModels(connection: Connection) {
  return {
    notes: noteModel(connection),
    audit: new AuditTrail(connection),
    deadLetters: new DeadLetterStore(connection),
  };
}

/** The service's collections; add those whose documents contain events to `outboxes`. */
export const database = defineDatabase({ models: createModels, outboxes: [] });
