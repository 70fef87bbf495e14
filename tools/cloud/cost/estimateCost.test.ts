import type { PlannedResource } from '../terraform/Plan.ts';
import { estimateCost } from './estimateCost.ts';
import { PARIS } from './PriceList.ts';

const resource = (
  type: string,
  values: Record<string, unknown> = {},
): PlannedResource => ({
  address: `${type}.this`,
  module: 'module.eks',
  type,
  values,
  unknown: {},
});
const template = (size: number, instance_type: string | null) =>
  resource('aws_launch_template', {
    instance_type,
    block_device_mappings: [{ ebs: [{ volume_size: size }] }],
  });
const group = (instance: string, min_size: number) =>
  resource('aws_eks_node_group', {
    node_group_name: 'general',
    instance_types: [instance],
    scaling_config: [{ min_size }],
  });
const estimate = (...resources: PlannedResource[]) =>
  estimateCost(resources, PARIS);

it('counts the smallest number of nodes with their disks', () => {
  const { lines, total } = estimate(group('m7i.large', 3), template(50, null));
  expect(lines.map(({ name, count }) => [name, count])).toEqual([
    ['instance m7i.large', 3],
    ['disk (GiB)', 150],
  ]);
  expect(lines[0]?.usd).toBeCloseTo(257.544);
  expect(total).toBeCloseTo(271.464);
});

it('bills an interface endpoint in each zone, and a gateway endpoint not at all', () => {
  const endpoint = (kind: string) =>
    resource('aws_vpc_endpoint', { vpc_endpoint_type: kind });
  const subnets = ['a', 'b', 'c', 'a'].map(zone =>
    resource('aws_subnet', { availability_zone: `eu-west-3${zone}` }),
  );
  const { lines } = estimate(
    endpoint('Interface'),
    endpoint('Gateway'),
    ...subnets,
  );
  expect(lines.map(({ name, count }) => [name, count])).toEqual([
    ['interface endpoint', 3],
  ]);
  expect(lines[0]?.usd).toBeCloseTo(24.09);
});

it('names a billed resource without a price', () => {
  const { unpriced } = estimate(group('x9z.large', 1), template(20, null));
  expect(unpriced).toEqual(['instance x9z.large']);
});

it('costs nothing for a stopped instance', () => {
  const stopped = resource('aws_autoscaling_group', { name: 'a', min_size: 0 });
  expect(estimate(stopped, template(8, 't4g.nano')).total).toBe(0);
});

it('adds up resources of one kind, most expensive first', () => {
  const { lines } = estimate(
    resource('aws_kms_key'),
    resource('aws_kms_key'),
    resource('aws_eks_cluster'),
  );
  expect(lines.map(({ name, count }) => [name, count])).toEqual([
    ['EKS control plane', 1],
    ['KMS key', 2],
  ]);
});
