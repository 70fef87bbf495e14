import { z } from 'zod';
import type { PlannedResource } from '../terraform/Plan.ts';

const OneOrMore = z
  .union([z.string(), z.array(z.string())])
  .transform(value => [value].flat());

const Statement = z.object({
  Sid: z.string().optional(),
  Effect: z.enum(['Allow', 'Deny']),
  Action: OneOrMore.default([]),
  Resource: OneOrMore.default([]),
  NotAction: OneOrMore.optional(),
  NotResource: OneOrMore.optional(),
  NotPrincipal: z.unknown().optional(),
  Principal: z
    .union([z.literal('*'), z.record(z.string(), OneOrMore)])
    .optional(),
  Condition: z.record(z.string(), z.record(z.string(), z.unknown())).optional(),
});

/** A statement of an IAM policy; actions and resources are lists. */
export type Statement = z.infer<typeof Statement>;

const PolicyDocument = z.object({ Statement: z.array(Statement) });

/** A policy of a planned resource. */
export interface PlannedPolicy {
  resource: PlannedResource;
  /** The attribute that holds it: `policy` or `assume_role_policy`. */
  attribute: string;
  text: string;
  statements: Statement[];
}

/** Resources whose text is a policy that we write; elsewhere the attribute may be AWS's own default. */
const WRITTEN: Readonly<Record<string, string>> = {
  aws_ecr_repository_policy: 'policy',
  aws_iam_policy: 'policy',
  aws_iam_role: 'assume_role_policy',
  aws_iam_role_policy: 'policy',
  aws_kms_key: 'policy',
  aws_s3_bucket_policy: 'policy',
  aws_sns_topic_policy: 'policy',
};

/** Policies whose text is not known before the apply, so that no check reads them, by address. */
export function hiddenPolicies(
  resources: readonly PlannedResource[],
): string[] {
  return resources
    .filter(({ type, values }) => {
      const attribute = WRITTEN[type];
      return attribute !== undefined && typeof values[attribute] !== 'string';
    })
    .map(({ address }) => address);
}

/** Every policy whose text is known in a plan. Lifecycle policies of registries are none. */
export function policiesOf(
  resources: readonly PlannedResource[],
): PlannedPolicy[] {
  return resources
    .filter(({ type }) => type !== 'aws_ecr_lifecycle_policy')
    .flatMap(resource =>
      ['policy', 'assume_role_policy'].flatMap(attribute => {
        const text = resource.values[attribute];
        if (typeof text !== 'string') {
          return [];
        }
        const { Statement: statements } = PolicyDocument.parse(
          JSON.parse(text),
        );
        return { resource, attribute, text, statements };
      }),
    );
}
