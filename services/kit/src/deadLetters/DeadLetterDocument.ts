import type { mongo } from 'mongoose';
import type { DeadLetterState } from './DeadLetter.ts';

/** A decision of staff, stored with the letter until it is done. */
export interface Decision {
  action: 'redrive' | 'discard';
  actor: string;
  note: string | null;
  at: Date;
  /** Id of its entry in the audit trail. */
  auditId: string;
}

/** A dead letter as stored. */
export interface DeadLetterDocument {
  /** Assigned when the message was dead-lettered, so that storing it twice yields one letter. */
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
  /** When the decision is due, or until when it is claimed; absent without pending work. */
  dueAt?: Date;
  /** When the decision was completed; a TTL index removes the letter later. */
  closedAt: Date | null;
}
