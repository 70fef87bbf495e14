import { z } from 'zod';

/** `redriving` and `discarding`: decided, in progress. */
export const DeadLetterState = z
  .enum(['waiting', 'redriving', 'redriven', 'discarding', 'discarded'])
  .meta({ id: 'DeadLetterState' });
export type DeadLetterState = z.infer<typeof DeadLetterState>;

/** A message that could not be consumed, as an item of a list. */
export const DeadLetterSummary = z
  .strictObject({
    id: z.string(),
    state: DeadLetterState,
    /** The event's id; `unknown` without one. */
    messageId: z.string(),
    /** The event's type. */
    type: z.string(),
    /** Id of the aggregate; null when the message has none. */
    aggregateId: z.string().nullable(),
    diedAt: z.iso.datetime(),
    /** Reason of the last failure; `delivery_limit`: the service crashed too often while it handled the message. */
    reason: z.string(),
    /** The first failure since the last redrive; null if unknown. */
    firstFailure: z
      .strictObject({ reason: z.string(), at: z.iso.datetime() })
      .nullable(),
    /** Failed attempts. */
    attempts: z.int().min(0),
    /** Number of earlier redrives. */
    redriven: z.int().min(0),
    /** Length of the payload. */
    bytes: z.int().min(0),
    /** The beginning of the payload; null once redriven or discarded. */
    preview: z.string().nullable(),
    /** The decision of staff; null while the letter waits. */
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

/** A dead letter with its payload. */
export const DeadLetter = DeadLetterSummary.extend({
  /** UTF-8 text, or base64 for other bytes; null once redriven or discarded. */
  payload: z
    .strictObject({ encoding: z.enum(['utf8', 'base64']), content: z.string() })
    .nullable(),
}).meta({ id: 'DeadLetter' });
export type DeadLetter = z.infer<typeof DeadLetter>;

/** Waiting dead letters, latest first. */
export const DeadLetterList = z
  .strictObject({
    items: z.array(DeadLetterSummary),
    /** Number of waiting letters, counted up to 1,000. */
    total: z.int().min(0).max(1_000),
    /** Cursor of the next (older) page; null on the last page. */
    nextCursor: z.string().nullable(),
  })
  .meta({ id: 'DeadLetterList' });
export type DeadLetterList = z.infer<typeof DeadLetterList>;

/** The reason for discarding a dead letter. */
export const DiscardInput = z
  .strictObject({ note: z.string().trim().min(1).max(500) })
  .meta({ id: 'DiscardInput' });
