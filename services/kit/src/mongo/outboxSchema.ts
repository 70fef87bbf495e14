import { Schema } from 'mongoose';

/** The fields of the outbox, stored unchanged. */
export const outboxSchema = {
  outbox: { type: [Schema.Types.Mixed], default: undefined },
  outboxDueAt: Date,
  outboxLease: Schema.Types.Mixed,
  outboxAttempts: Number,
  outboxDead: { type: [Schema.Types.Mixed], default: undefined },
};
