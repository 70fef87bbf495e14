import { z } from 'zod';
import type { PlannedResource } from '../terraform/Plan.ts';
import { isFilled } from './isFilled.ts';

const Rule = z.object({
  cidr_ipv4: z.string().nullish(),
  cidr_ipv6: z.string().nullish(),
  from_port: z.number().nullish(),
  to_port: z.number().nullish(),
});
const Metadata = z.object({
  metadata_options: z.array(
    z.object({
      http_tokens: z.literal('required'),
      http_put_response_hop_limit: z.literal(1),
    }),
  ),
});
const Cluster = z.object({
  vpc_config: z.array(
    z.object({
      endpoint_private_access: z.literal(true),
      endpoint_public_access: z.literal(false),
    }),
  ),
});

/** Security groups, API servers and instances that are open further than they need. */
export function findOpenNetworks(
  resources: readonly PlannedResource[],
): string[] {
  return resources.flatMap(resource => {
    const problem = problemOf(resource);
    return problem === undefined ? [] : `${resource.address}: ${problem}`;
  });
}

function problemOf({ type, values }: PlannedResource): string | undefined {
  switch (type) {
    case 'aws_vpc_security_group_ingress_rule':
      return isWorld(Rule.parse(values)) ? 'admits the internet' : undefined;
    case 'aws_vpc_security_group_egress_rule': {
      const rule = Rule.parse(values);
      const isHttps = rule.from_port === 443 && rule.to_port === 443;
      return isWorld(rule) && !isHttps
        ? 'permits more than HTTPS to the internet'
        : undefined;
    }
    case 'aws_security_group_rule':
      return 'is a rule of the old kind, which the checks of rules do not read';
    case 'aws_security_group':
    case 'aws_default_security_group':
      return ['ingress', 'egress'].some(key => isFilled(values[key]))
        ? 'has inline rules, which hide from the checks of rules'
        : undefined;
    case 'aws_subnet':
      return values['map_public_ip_on_launch'] === true
        ? 'gives instances public addresses'
        : undefined;
    case 'aws_launch_template':
      return Metadata.safeParse(values).success
        ? undefined
        : 'does not require IMDSv2 with a hop limit of 1';
    case 'aws_eks_cluster':
      return Cluster.safeParse(values).success
        ? undefined
        : 'the API server has a public endpoint';
    default:
      return undefined;
  }
}

/** Whether a range is the internet or a large part of it; two halves open as much as the whole. */
function isWorld({ cidr_ipv4, cidr_ipv6 }: z.infer<typeof Rule>): boolean {
  const isShort = (range: string | null | undefined, least: number) =>
    typeof range === 'string' && Number(range.split('/')[1]) < least;
  return isShort(cidr_ipv4, 8) || isShort(cidr_ipv6, 16);
}
