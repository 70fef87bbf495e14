import { z } from 'zod';

/** The part of an Argo CD application that the tests read. */
export const Application = z.object({
  metadata: z.object({ name: z.string(), uid: z.string() }),
  status: z
    .object({
      reconciledAt: z.coerce.date().optional(),
      sync: z.object({ status: z.string() }).optional(),
      health: z.object({ status: z.string() }).optional(),
      conditions: z
        .array(z.object({ type: z.string(), message: z.string() }))
        .default([]),
    })
    .default({ conditions: [] }),
});
