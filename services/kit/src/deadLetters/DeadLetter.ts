import { z } from 'zod';

/** `redriving` and `discarding` were decided on and are being done. */
export const DeadLetterState = z
  .enum(['waiting', 'redriving', 'redriven', 'discarding', 'discarded'])
  .meta({ id: 'DeadLetterState' });
export type DeadLetterState = z.infer<typeof DeadLetterState>;

/** A message that could not be taken in, as lists show it. */
export const DeadLetterSummary = z
  .strictObject({
    id: z.string(),
    state: DeadLetterState,
    /** The event's id; `unknown` when it had none. */
    messageId: z.string(),
    /** The event's type. */
    type: z.string(),
    /** What it happened to; null when the message doesn't say. */
    aggregateId: z.string().nullable(),
    diedAt: z.iso.datetime(),
    /** Why the last try failed; `delivery_limit`: the service ended too often with it in hand. */
    reason: z.string(),
    /** The first failure of its last life; null when it isn't known. */
    firstFailure: z
      .strictObject({ reason: z.string(), at: z.iso.datetime() })
      .nullable(),
    /** Tries that failed. */
    attempts: z.int().min(0),
    /** How often it was driven again before. */
    redriven: z.int().min(0),
    /** Its length. */
    bytes: z.int().min(0),
    /** How the payload begins; null once it is redriven or discarded. */
    preview: z.string().nullable(),
    /** Who decided what became of it; null while it waits. */
    decision: z
      .strictObject({
        actor: z.string(),
        at: z.iso.datetime(),
        note: z.string().nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'DeadLetterSummary' });
export type DeadLetterSummary = z.infer<typeof DeadLetterSummary>;

/** The same, whole. */
export const DeadLetter = DeadLetterSummary.extend({
  /** As text, or in base64 when it isn't; null once it is redriven or discarded. */
  payload: z
    .strictObject({ encoding: z.enum(['utf8', 'base64']), content: z.string() })
    .nullable(),
}).meta({ id: 'DeadLetter' });
export type DeadLetter = z.infer<typeof DeadLetter>;

/** Those that wait, last dead first. */
export const DeadLetterList = z
  .strictObject({
    items: z.array(DeadLetterSummary),
    /** How many wait; no more than 1,000 are counted. */
    total: z.int().min(0).max(1_000),
    /** Hand it back unchanged for older ones; null on the last page. */
    nextCursor: z.string().nullable(),
  })
  .meta({ id: 'DeadLetterList' });
export type DeadLetterList = z.infer<typeof DeadLetterList>;

/** Why a dead letter is thrown away. */
export const DiscardInput = z
  .strictObject({ note: z.string().trim().min(1).max(500) })
  .meta({ id: 'DiscardInput' });
