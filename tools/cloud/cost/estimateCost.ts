import { z } from 'zod';
import type { PlannedResource } from '../terraform/Plan.ts';
import type { PriceList } from './PriceList.ts';

/** Hours of an average month. */
const HOURS = 730;

/** What a plan costs each month while nothing uses it. */
export interface Estimate {
  lines: CostLine[];
  /** US dollars per month. */
  total: number;
  /** Billed resources that the price list has no price for. */
  unpriced: string[];
}

/** The cost of one kind of resource. */
export interface CostLine {
  name: string;
  count: number;
  /** US dollars per month, of all of them. */
  usd: number;
}

/** A billed unit: `usd` is undefined where the price list has no price. */
interface Item {
  name: string;
  count: number;
  usd: number | undefined;
}

const NodeGroup = z.object({
  node_group_name: z.string(),
  instance_types: z.array(z.string()).min(1),
  scaling_config: z.array(z.object({ min_size: z.number() })).length(1),
});
const Template = z.object({
  instance_type: z.string().nullish(),
  block_device_mappings: z.array(
    z.object({ ebs: z.array(z.object({ volume_size: z.number() })) }),
  ),
});
const Group = z.object({ name: z.string(), min_size: z.number() });

/**
 * Estimates the fixed monthly cost of a plan: the smallest number of nodes, no traffic, no stored data.
 * Nodes of Auto Mode and everything that is billed by use (traffic, logs, objects, requests) come on top. An
 * interface endpoint is billed in each zone that the plan has subnets in.
 */
export function estimateCost(
  resources: readonly PlannedResource[],
  prices: PriceList,
): Estimate {
  const zones = zonesOf(resources);
  const items = resources.flatMap(resource => {
    const same = resources.filter(({ module }) => module === resource.module);
    return itemsOf(resource, same, prices, zones);
  });
  const priced = items.flatMap(({ name, count, usd }) =>
    usd === undefined || count === 0 ? [] : { name, count, usd },
  );
  const lines = [...Map.groupBy(priced, ({ name }) => name)]
    .map(([name, all]) => ({
      name,
      count: sum(all.map(({ count }) => count)),
      usd: sum(all.map(({ usd }) => usd)),
    }))
    .sort((a, b) => b.usd - a.usd);
  return {
    lines,
    total: sum(lines.map(({ usd }) => usd)),
    unpriced: items
      .filter(({ usd }) => usd === undefined)
      .map(({ name }) => name),
  };
}

function itemsOf(
  { type, values }: PlannedResource,
  same: readonly PlannedResource[],
  prices: PriceList,
  zones: number,
): Item[] {
  const one = (name: string, usd: number) => [{ name, count: 1, usd }];
  switch (type) {
    case 'aws_eks_cluster':
      return one('EKS control plane', prices.clusterHour * HOURS);
    case 'aws_nat_gateway':
      return one('NAT gateway', prices.natGatewayHour * HOURS);
    case 'aws_eip':
      return one('public IPv4 address', prices.publicAddressHour * HOURS);
    case 'aws_kms_key':
      return one('KMS key', prices.keyMonth);
    case 'aws_route53_zone':
      return one('DNS zone', prices.zoneMonth);
    case 'aws_cloudwatch_metric_alarm':
      return one('alarm', prices.alarmMonth);
    case 'aws_vpc_endpoint':
      return values['vpc_endpoint_type'] === 'Interface'
        ? [
            {
              name: 'interface endpoint',
              count: zones,
              usd: prices.endpointHour * zones * HOURS,
            },
          ]
        : [];
    case 'aws_eks_node_group': {
      const group = NodeGroup.parse(values);
      const count = sum(group.scaling_config.map(({ min_size }) => min_size));
      return machines({
        instance: group.instance_types[0] ?? '',
        count,
        gib: diskOf(same),
        prices,
      });
    }
    case 'aws_autoscaling_group': {
      const { min_size: count } = Group.parse(values);
      const instance = templatesOf(same)[0]?.instance_type ?? '';
      return machines({ instance, count, gib: diskOf(same), prices });
    }
    default:
      return [];
  }
}

function machines(options: {
  instance: string;
  count: number;
  /** Size of the disk of each. */
  gib: number;
  prices: PriceList;
}): Item[] {
  const { instance, count, gib, prices } = options;
  const hour = prices.instanceHours[instance];
  return [
    {
      name: `instance ${instance}`,
      count,
      usd: hour === undefined ? undefined : hour * HOURS * count,
    },
    {
      name: 'disk (GiB)',
      count: gib * count,
      usd: prices.volumeGibMonth * gib * count,
    },
  ];
}

function zonesOf(resources: readonly PlannedResource[]): number {
  const zones = resources
    .filter(({ type }) => type === 'aws_subnet')
    .map(({ values }) => values['availability_zone']);
  return new Set(zones).size;
}

function templatesOf(same: readonly PlannedResource[]) {
  return same
    .filter(({ type }) => type === 'aws_launch_template')
    .map(({ values }) => Template.parse(values));
}

function diskOf(same: readonly PlannedResource[]): number {
  const sizes = templatesOf(same)
    .flatMap(({ block_device_mappings: devices }) => devices)
    .flatMap(({ ebs }) => ebs.map(({ volume_size }) => volume_size));
  return Math.max(0, ...sizes);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
