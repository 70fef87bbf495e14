import type { Entity } from '@backstage/catalog-model';
import { z } from 'zod/v4';

const specSchema = z.object({ profile: z.object({ email: z.email() }) });

/** Returns the e-mail address of a user or a group; undefined when it has none. */
export function emailOf({ spec }: Entity): string | undefined {
  return specSchema.safeParse(spec).data?.profile.email;
}
