import { z } from 'zod/v4';

const versioned = z.looseObject({
  metadata: z.object({ resourceVersion: z.string() }).loose(),
});

/** One event of a watch. */
export const watchEventSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.enum(['ADDED', 'MODIFIED', 'DELETED']),
    object: versioned,
  }),
  z.object({ type: z.literal('BOOKMARK'), object: versioned }),
  z.object({
    type: z.literal('ERROR'),
    object: z.object({ code: z.int(), message: z.string().default('') }),
  }),
]);

/** One page of a list. */
export const listSchema = z.object({
  metadata: z.object({
    resourceVersion: z.string(),
    continue: z.string().optional(),
  }),
  items: z.array(z.unknown()),
});
