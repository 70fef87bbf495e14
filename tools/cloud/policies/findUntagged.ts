import { z } from 'zod';
import type { PlannedResource } from '../terraform/Plan.ts';

/** Tags by which costs are attributed and the pipeline's permissions are limited. */
const REQUIRED = ['project', 'environment', 'managed-by'];
const Tagged = z.object({ tags_all: z.record(z.string(), z.string()) });

/** Resources that can have tags and lack a required one. */
export function findUntagged(resources: readonly PlannedResource[]): string[] {
  return resources
    .filter(({ values }) => 'tags_all' in values)
    .flatMap(({ address, values }) => {
      const tags = Tagged.safeParse(values).data?.tags_all ?? {};
      const missing = REQUIRED.filter(tag => !tags[tag]);
      return missing.length > 0
        ? `${address}: lacks the tags ${missing.join(', ')}`
        : [];
    });
}
