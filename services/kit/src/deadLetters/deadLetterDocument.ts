import type { mongo } from 'mongoose';
import type { DeadLetterState } from './deadLetter.ts';

/** What staff decided, kept with the letter until it is done. */
export interface Decision {
  action: 'redrive' | 'discard';
  actor: string;
  note: string | null;
  at: Date;
  /** Of its entry in the trail. */
  auditId: string;
}

/** A dead letter as stored. */
export interface DeadLetterDocument {
  /** Given at its death: taken in twice, it is one letter. */
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
  /** When somebody finishes what was decided; absent: nothing is to be done. */
  dueAt?: Date;
  /** When that was done; the rest is forgotten some time after. */
  closedAt: Date | null;
}
