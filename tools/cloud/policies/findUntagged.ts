import { z } from 'zod';
import type { PlannedResource } from '../terraform/Plan.ts';

/** Tags by which costs are attributed and the pipeline's permissions are limited. */
const REQUIRED = ['project', 'environment', 'managed-by'];
const Tags = z.record(z.string(), z.string());
const Tagged = z.object({ tags_all: Tags });
const Template = z.object({
  tag_specifications: z.array(
    z.object({ resource_type: z.string(), tags: Tags }),
  ),
});

/** Resources that can have tags and lack a required one, and what launch templates create. */
export function findUntagged(resources: readonly PlannedResource[]): string[] {
  return resources
    .filter(
      ({ values, unknown }) => 'tags_all' in values || 'tags_all' in unknown,
    )
    .flatMap(({ address, type, values }) => [
      // Tags that are not known before the apply count as missing.
      ...missing(address, Tagged.safeParse(values).data?.tags_all),
      ...(type === 'aws_launch_template' ? missingBelow(address, values) : []),
    ]);
}

/** The provider's default tags do not reach instances and volumes. */
function missingBelow(address: string, values: unknown): string[] {
  const { tag_specifications: all } = Template.parse(values);
  return ['instance', 'volume'].flatMap(kind =>
    missing(
      `${address}: its ${kind}`,
      all.find(({ resource_type }) => resource_type === kind)?.tags,
    ),
  );
}

function missing(address: string, tags: z.infer<typeof Tags> = {}): string[] {
  const absent = REQUIRED.filter(tag => !tags[tag]);
  return absent.length > 0
    ? [`${address}: lacks the tags ${absent.join(', ')}`]
    : [];
}
