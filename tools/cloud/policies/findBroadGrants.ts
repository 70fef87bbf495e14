import type { PlannedResource } from '../terraform/Plan.ts';
import { isFilled } from './isFilled.ts';
import { policiesOf, type Statement } from './policiesOf.ts';

const READS = /:(BatchGet|Describe|Get|List|View)[A-Za-z]*\*?$/;

/** Reads that return data or credentials instead of descriptions. */
const READS_DATA =
  /^((dynamodb|kinesis|lambda|logs|s3|secretsmanager|sts):(Batch)?Get|ssm:Get(Param|\*)|ec2:Get(Console|Password|\*))/;

/** Actions for which AWS offers neither a resource nor a condition, with the reason why they are needed. */
const WITHOUT_RESOURCE = new Set([
  // Creates the zone, whose id is unknown before.
  'route53:CreateHostedZone',
]);

/** AWS's own policies that permit everything, or every action of a service. */
const BROAD_POLICY =
  /^arn:aws:iam::aws:policy\/(.*\/)?(AdministratorAccess.*|PowerUserAccess|.*FullAccess.*)$/;

/** Operators that compare a claim with the value that is meant. */
const EQUAL = /^(ForAnyValue:)?(StringEquals|StringLike)$/;

/**
 * Grants that are broader than least privilege: every action of a service on every resource, changes and
 * reads of data on every resource without a condition, everything but a list, AWS's policies of full access,
 * policies inside of roles, and principals that are not named.
 */
export function findBroadGrants(
  resources: readonly PlannedResource[],
): string[] {
  const inPolicies = policiesOf(resources)
    .filter(({ resource }) => !isBoundary(resource))
    .flatMap(({ resource, attribute, statements }) =>
      statements
        .filter(({ Effect }) => Effect === 'Allow')
        .flatMap(statement => [
          ...exceptions(statement),
          // In a key's own policy, "*" is that key.
          ...(resource.type === 'aws_kms_key' ? [] : broadActions(statement)),
          ...broadPrincipals(statement),
        ])
        .map(finding => `${resource.address}.${attribute}: ${finding}`),
    );
  return [...inPolicies, ...resources.flatMap(broadAttachment)];
}

/** A permissions boundary grants nothing: it limits what other policies grant. */
function isBoundary({ type, address }: PlannedResource): boolean {
  return type === 'aws_iam_policy' && address.endsWith('.boundary');
}

/** An Allow with an exception permits what AWS adds tomorrow. */
function exceptions(statement: Statement): string[] {
  const keys = ['NotAction', 'NotResource', 'NotPrincipal'] as const;
  return keys
    .filter(key => statement[key] !== undefined)
    .map(key => `permits everything except a list (${key})`);
}

function broadActions({ Action, Resource, Condition }: Statement): string[] {
  if (!Resource.some(isEverything)) {
    return Action.some(action => /^[*:]+$/.test(action))
      ? ['permits every action']
      : [];
  }
  return Action.flatMap(action => {
    if (/(^|:)\*$/.test(action)) {
      return `permits ${action} on every resource`;
    }
    const isHarmless =
      (READS.test(action) && !READS_DATA.test(action)) ||
      WITHOUT_RESOURCE.has(action);
    return isHarmless || Condition
      ? []
      : `permits ${action} on every resource without a condition`;
  });
}

/** Whether a resource is `*`, or an ARN of every resource, such as `arn:aws:s3:::*`. */
function isEverything(resource: string): boolean {
  const name = resource.split(':').slice(5).join(':');
  return resource === '*' || name.startsWith('*');
}

function broadPrincipals({ Principal, Condition }: Statement): string[] {
  if (Principal === undefined) {
    return [];
  }
  if (Principal === '*' || Object.values(Principal).flat().includes('*')) {
    return ['permits every principal'];
  }
  const claims = Object.entries(Condition ?? {})
    .filter(([operator]) => EQUAL.test(operator))
    .flatMap(([, values]) => Object.entries(values));
  const isFederated = 'Federated' in Principal;
  const missing = ['aud', 'sub'].filter(
    claim =>
      !claims.some(
        ([key, value]) =>
          key.endsWith(`:${claim}`) && !/^\*/.test(String(value)),
      ),
  );
  return isFederated && missing.length > 0
    ? [`trusts a provider without a condition on ${missing.join(' and ')}`]
    : [];
}

function broadAttachment({ address, type, values }: PlannedResource): string[] {
  if (type === 'aws_iam_role') {
    return ['inline_policy', 'managed_policy_arns']
      .filter(key => isFilled(values[key]))
      .map(key => `${address}: ${key} hides from the checks of policies`);
  }
  const { policy_arn: policy } = values;
  return /^aws_iam_\w*policy_attachment$/.test(type) &&
    typeof policy === 'string' &&
    BROAD_POLICY.test(policy)
    ? [`${address}: attaches ${policy.replace(/.*\//, '')}`]
    : [];
}
