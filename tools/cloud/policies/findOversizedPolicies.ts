import type { PlannedResource } from '../terraform/Plan.ts';
import { policiesOf } from './policiesOf.ts';

/** IAM's quotas in characters, by the resource's type and attribute. */
const QUOTAS: Readonly<Record<string, number>> = {
  'aws_iam_policy.policy': 6144,
  'aws_iam_role_policy.policy': 10_240,
  'aws_iam_role.assume_role_policy': 2048,
  'aws_s3_bucket_policy.policy': 20_480,
};

/** Policies that AWS would refuse because of their size, which a plan does not notice. */
export function findOversizedPolicies(
  resources: readonly PlannedResource[],
): string[] {
  return policiesOf(resources).flatMap(({ resource, attribute, text }) => {
    const quota = QUOTAS[`${resource.type}.${attribute}`] ?? Infinity;
    return text.length > quota
      ? `${resource.address}: ${text.length} characters, AWS permits ${quota}`
      : [];
  });
}
