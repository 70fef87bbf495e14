import type { PlannedResource } from '../terraform/Plan.ts';
import { policiesOf, type Statement } from './policiesOf.ts';

const READS = /:(BatchGet|Describe|Get|List|View)[A-Za-z]*\*?$/;

/** Actions for which AWS offers neither a resource nor a condition, with the reason why they are needed. */
const WITHOUT_RESOURCE = new Set([
  // Creates the zone, whose id is unknown before.
  'route53:CreateHostedZone',
]);

/**
 * Grants that are broader than least privilege: every action of a service on every resource, changes on
 * every resource without a condition, and principals that are not named.
 */
export function findBroadGrants(
  resources: readonly PlannedResource[],
): string[] {
  return policiesOf(resources)
    .filter(({ resource }) => !isBoundary(resource))
    .flatMap(({ resource, attribute, statements }) =>
      statements
        .filter(({ Effect }) => Effect === 'Allow')
        .flatMap(statement => [
          // In a key's own policy, "*" is that key.
          ...(resource.type === 'aws_kms_key' ? [] : broadActions(statement)),
          ...broadPrincipals(statement),
        ])
        .map(finding => `${resource.address}.${attribute}: ${finding}`),
    );
}

/** A permissions boundary grants nothing: it limits what other policies grant. */
function isBoundary({ type, address }: PlannedResource): boolean {
  return type === 'aws_iam_policy' && address.endsWith('.boundary');
}

function broadActions({ Action, Resource, Condition }: Statement): string[] {
  if (!Resource.includes('*')) {
    return Action.includes('*') ? ['permits every action'] : [];
  }
  return Action.flatMap(action => {
    if (/(^|:)\*$/.test(action)) {
      return `permits ${action} on every resource`;
    }
    const isHarmless = READS.test(action) || WITHOUT_RESOURCE.has(action);
    return isHarmless || Condition
      ? []
      : `permits ${action} on every resource without a condition`;
  });
}

function broadPrincipals({ Principal, Condition }: Statement): string[] {
  if (Principal === undefined) {
    return [];
  }
  if (Principal === '*' || Object.values(Principal).flat().includes('*')) {
    return ['permits every principal'];
  }
  const conditions = Object.values(Condition ?? {}).flatMap(Object.keys);
  const isFederated = 'Federated' in Principal;
  const claims = ['aud', 'sub'].filter(
    claim => !conditions.some(key => key.endsWith(`:${claim}`)),
  );
  return isFederated && claims.length > 0
    ? [`trusts a provider without a condition on ${claims.join(' and ')}`]
    : [];
}
