import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { z } from 'zod';

const userSchema = z.object({
  kind: z.literal('User'),
  metadata: z.object({ name: z.string() }),
  spec: z.object({ profile: z.object({ displayName: z.string() }) }),
});

/**
 * Returns the full name of a user in the repository's catalog-info.yaml, or the
 * user's own name where that file does not describe the user.
 */
export function personOf(root: string, user: string): string {
  const file = join(root, 'catalog-info.yaml');
  if (!existsSync(file)) {
    return user;
  }
  const users = parseAllDocuments(readFileSync(file, 'utf8'), {
    logLevel: 'silent',
  })
    .filter(document => document.errors.length === 0)
    .map(document => userSchema.safeParse(valueOf(document)));
  const found = users.find(
    ({ data }) => data?.metadata.name.toLowerCase() === user.toLowerCase(),
  );
  return found?.data?.spec.profile.displayName ?? user;
}

/** Undefined for an alias without an anchor; the catalog reports the file. */
function valueOf(document: { toJS(): unknown }): unknown {
  try {
    return document.toJS();
  } catch {
    return undefined;
  }
}
