import { z } from 'zod';

/** What was typed into a form when the session ended. */
const Typed = z.strictObject({
  /** Id of the customer whose session it was; undefined if unknown. */
  customer: z.string().optional(),
  fields: z.record(z.string(), z.string()),
});
export type Typed = z.infer<typeof Typed>;

/** Reads the cookie of typed fields; undefined if it can't be read. */
export function readTyped(cookie: string | undefined): Typed | undefined {
  try {
    const text = Buffer.from(cookie ?? '', 'base64url').toString('utf8');
    return Typed.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
