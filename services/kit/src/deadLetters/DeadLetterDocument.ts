import type { mongo } from 'mongoose';
import type { DeadLetterState } from './DeadLetter.ts';

/** A decision of staff, stored with the letter until it is done. */
export interface Decision {
  action: 'redrive' | 'discard';
  actor: string;
  note: string | null;
  at: Date;
  /** Of its entry in the audit trail. */
  auditId: string;
}

/** A dead letter as stored. */
export interface DeadLetterDocument {
  /** Assigned when the message died: stored twice, it is one letter. */
  _id: string;
  state: DeadLetterState;
  messageId: string;
  type: string;
  aggregateId: string | null;
  diedAt: Date;
  reason: string;
  firstFailure: { reason: string; at: Date } | null;
  attempts: number;
  redriven: number;
  bytes: number;
  preview: string | null;
  content: mongo.Binary | null;
  decision: Decision | null;
  /** When the decision is done, or until when it is claimed; absent: nothing is to be done. */
  dueAt?: Date;
  /** When it was done; MongoDB removes the letter some time after. */
  closedAt: Date | null;
}
