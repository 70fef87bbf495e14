import type { PlannedResource } from '../terraform/Plan.ts';
import { findBroadGrants } from './findBroadGrants.ts';
import { findOpenNetworks } from './findOpenNetworks.ts';
import { findOversizedPolicies } from './findOversizedPolicies.ts';
import { findUnencrypted } from './findUnencrypted.ts';
import { findUnsafeBuckets } from './findUnsafeBuckets.ts';
import { findUntagged } from './findUntagged.ts';
import { hiddenPolicies } from './policiesOf.ts';

const resource = (
  type: string,
  values: Record<string, unknown>,
  unknown: Record<string, unknown> = {},
): PlannedResource => ({
  address: `module.m.${type}.this`,
  module: 'module.m',
  type,
  values,
  unknown,
});
const policy = (statement: Record<string, unknown>, type = 'aws_iam_policy') =>
  resource(type, {
    policy: JSON.stringify({ Statement: [{ Effect: 'Allow', ...statement }] }),
  });

describe('findBroadGrants', () => {
  test.each([
    [{ Action: '*', Resource: 'arn:aws:s3:::a' }, 'permits every action'],
    [{ Action: 's3:*', Resource: '*' }, 'permits s3:* on every resource'],
    [
      { Action: ['s3:ListAllMyBuckets', 's3:PutObject'], Resource: ['*'] },
      'permits s3:PutObject on every resource without a condition',
    ],
    [{ Action: 'sts:AssumeRole', Principal: '*' }, 'permits every principal'],
    [
      { Action: 's3:GetObject', Principal: { AWS: ['*'] } },
      'permits every principal',
    ],
    [
      {
        Action: 'sts:AssumeRoleWithWebIdentity',
        Principal: { Federated: 'gitlab.com' },
        Condition: { StringEquals: { 'gitlab.com:aud': 'a' } },
      },
      'trusts a provider without a condition on sub',
    ],
    [
      {
        Action: 'sts:AssumeRoleWithWebIdentity',
        Principal: { Federated: 'gitlab.com' },
        Condition: {
          StringEquals: { 'gitlab.com:aud': 'a' },
          StringNotEquals: { 'gitlab.com:sub': 'b' },
        },
      },
      'trusts a provider without a condition on sub',
    ],
    [
      {
        Action: 'sts:AssumeRoleWithWebIdentity',
        Principal: { Federated: 'gitlab.com' },
        Condition: {
          StringLike: { 'gitlab.com:aud': 'a', 'gitlab.com:sub': '*' },
        },
      },
      'trusts a provider without a condition on sub',
    ],
    [{ Action: '*:*', Resource: 'arn:aws:s3:::a' }, 'permits every action'],
    [
      { Action: 'iam:PutRolePolicy', Resource: 'arn:aws:iam::1:*' },
      'permits iam:PutRolePolicy on every resource without a condition',
    ],
    [
      { Action: 'secretsmanager:GetSecretValue', Resource: '*' },
      'permits secretsmanager:GetSecretValue on every resource without a condition',
    ],
    [
      { Action: 'ec2:Get*', Resource: '*' },
      'permits ec2:Get* on every resource without a condition',
    ],
    [
      { NotAction: 'iam:*', Resource: 'arn:aws:s3:::a' },
      'permits everything except a list (NotAction)',
    ],
    [
      { Action: 's3:*', NotResource: 'arn:aws:s3:::a' },
      'permits everything except a list (NotResource)',
    ],
    [
      { Action: 's3:GetObject', NotPrincipal: { AWS: 'arn:aws:iam::1:root' } },
      'permits everything except a list (NotPrincipal)',
    ],
  ])('refuses %j', (statement, finding) => {
    expect(findBroadGrants([policy(statement)])).toEqual([
      `module.m.aws_iam_policy.this.policy: ${finding}`,
    ]);
  });

  test.each([
    [{ Action: 'ec2:DescribeVolumes', Resource: '*' }],
    [{ Action: 's3:*', Resource: 'arn:aws:s3:::a' }],
    [
      {
        Action: 'ec2:CreateVpc',
        Resource: '*',
        Condition: { StringEquals: { 'aws:RequestedRegion': 'eu-west-3' } },
      },
    ],
    [{ Effect: 'Deny', Action: '*', Resource: '*' }],
  ])('accepts %j', statement => {
    expect(findBroadGrants([policy(statement)])).toEqual([]);
  });

  test("accepts a key's own policy", () => {
    const own = policy({ Action: 'kms:*', Resource: '*' }, 'aws_kms_key');
    expect(findBroadGrants([own])).toEqual([]);
  });
});

test.each([
  [
    'aws_iam_role_policy_attachment',
    { policy_arn: 'arn:aws:iam::aws:policy/AdministratorAccess' },
    'attaches AdministratorAccess',
  ],
  [
    'aws_iam_role_policy_attachment',
    { policy_arn: 'arn:aws:iam::aws:policy/AmazonS3FullAccess' },
    'attaches AmazonS3FullAccess',
  ],
  [
    'aws_iam_role',
    { inline_policy: [{ name: 'a', policy: '{}' }] },
    'inline_policy hides from the checks of policies',
  ],
])('findBroadGrants refuses %s with %j', (type, values, finding) => {
  expect(findBroadGrants([resource(type, values)])).toEqual([
    `module.m.${type}.this: ${finding}`,
  ]);
});

test('findBroadGrants accepts the attachment of a narrow policy of AWS', () => {
  const attachment = resource('aws_iam_role_policy_attachment', {
    policy_arn: 'arn:aws:iam::aws:policy/AmazonEKSClusterPolicy',
  });
  expect(findBroadGrants([attachment])).toEqual([]);
});

test('hiddenPolicies names policies that the plan does not know', () => {
  const hidden = resource('aws_iam_policy', {}, { policy: true });
  const standard = resource('aws_vpc_endpoint', {}, { policy: true });
  expect(hiddenPolicies([hidden, standard, policy({ Action: 'a' })])).toEqual([
    'module.m.aws_iam_policy.this',
  ]);
});

test('findOversizedPolicies refuses what IAM refuses', () => {
  const large = policy({ Action: 'a'.repeat(6200), Resource: 'b' });
  expect(findOversizedPolicies([large])[0]).toContain('AWS permits 6144');
  expect(findOversizedPolicies([policy({ Action: 'a' })])).toEqual([]);
});

test('findUnsafeBuckets names each missing guard', () => {
  const bucket = resource('aws_s3_bucket', { force_destroy: true });
  const block = resource('aws_s3_bucket_public_access_block', {
    block_public_acls: true,
    block_public_policy: true,
    ignore_public_acls: true,
    restrict_public_buckets: false,
  });
  const findings = findUnsafeBuckets([bucket, block]);
  expect(findings.map(finding => finding.split(': ')[1])).toEqual([
    'restrict_public_buckets is not true',
    'is not encrypted',
    'keeps no versions',
    'can be deleted',
    'can be read without TLS',
    'is emptied when it is destroyed',
  ]);
});

test('findUnsafeBuckets accepts no settings of a neighbour, and no denial with a condition', () => {
  const bucket = resource('aws_s3_bucket', {});
  const denial = resource('aws_s3_bucket_policy', {
    policy: JSON.stringify({
      Statement: [
        {
          Effect: 'Deny',
          Principal: '*',
          Action: 's3:DeleteBucket',
          Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'false' } },
        },
      ],
    }),
  });
  const findings = findUnsafeBuckets([bucket, bucket, denial]).join('\n');
  expect(findings).toContain('can be deleted');
  expect(findings).toContain('shares its module');
});

test.each([
  ['aws_cloudwatch_log_group', {}, 'kms_key_id names no key of ours'],
  [
    'aws_sns_topic',
    { kms_master_key_id: 'alias/aws/sns' },
    'kms_master_key_id names no key of ours',
  ],
  [
    'aws_kms_key',
    { enable_key_rotation: true, deletion_window_in_days: 7 },
    'can be deleted in less than 30 days',
  ],
  [
    'aws_launch_template',
    { block_device_mappings: [{ ebs: [{ encrypted: 'false' }] }] },
    'a disk is not encrypted',
  ],
  ['aws_launch_template', {}, 'a disk is not encrypted'],
  ['aws_eks_cluster', { encryption_config: [] }, 'Secrets are not encrypted'],
  [
    'aws_ecr_repository',
    { encryption_configuration: [{ encryption_type: 'AES256' }] },
    'images are not',
  ],
  [
    'aws_kms_key',
    { enable_key_rotation: false, deletion_window_in_days: 30 },
    'the key is not rotated',
  ],
  [
    'aws_s3_bucket_server_side_encryption_configuration',
    {
      rule: [
        {
          apply_server_side_encryption_by_default: [
            { sse_algorithm: 'AES256' },
          ],
        },
      ],
    },
    'objects are not',
  ],
])('findUnencrypted refuses %s with %j', (type, values, finding) => {
  expect(findUnencrypted([resource(type, values)])[0]).toContain(finding);
});

test('findUnencrypted accepts a key that is created by the same plan', () => {
  const log = resource('aws_cloudwatch_log_group', {}, { kms_key_id: true });
  expect(findUnencrypted([log])).toEqual([]);
});

test.each([
  [
    'aws_vpc_security_group_ingress_rule',
    { cidr_ipv4: '0.0.0.0/0' },
    'admits the internet',
  ],
  [
    'aws_vpc_security_group_ingress_rule',
    { cidr_ipv6: '::/0' },
    'admits the internet',
  ],
  [
    'aws_vpc_security_group_ingress_rule',
    { cidr_ipv4: '128.0.0.0/1' },
    'admits the internet',
  ],
  [
    'aws_vpc_security_group_ingress_rule',
    { cidr_ipv6: '2000::/3' },
    'admits the internet',
  ],
  [
    'aws_security_group_rule',
    { type: 'ingress', cidr_blocks: ['0.0.0.0/0'] },
    'is a rule of the old kind',
  ],
  [
    'aws_vpc_security_group_egress_rule',
    { cidr_ipv4: '0.0.0.0/0', from_port: 0, to_port: 65_535 },
    'permits more than HTTPS',
  ],
  ['aws_security_group', { ingress: [{ from_port: 22 }] }, 'has inline rules'],
  ['aws_subnet', { map_public_ip_on_launch: true }, 'public addresses'],
  [
    'aws_launch_template',
    {
      metadata_options: [
        { http_tokens: 'optional', http_put_response_hop_limit: 1 },
      ],
    },
    'IMDSv2',
  ],
  [
    'aws_eks_cluster',
    {
      vpc_config: [
        { endpoint_private_access: true, endpoint_public_access: true },
      ],
    },
    'public endpoint',
  ],
])('findOpenNetworks refuses %s with %j', (type, values, finding) => {
  expect(findOpenNetworks([resource(type, values)])[0]).toContain(finding);
});

test('findUntagged names the missing tags', () => {
  const vpc = resource('aws_vpc', { tags_all: { project: 'comptoir' } });
  expect(findUntagged([vpc])).toEqual([
    'module.m.aws_vpc.this: lacks the tags environment, managed-by',
  ]);
});

test('findUntagged refuses tags that the plan does not know', () => {
  const vpc = resource('aws_vpc', {}, { tags_all: true });
  expect(findUntagged([vpc])[0]).toContain('lacks the tags project');
});

test('findUntagged names what a launch template leaves untagged', () => {
  const tags = { project: 'a', environment: 'b', 'managed-by': 'c' };
  const template = resource('aws_launch_template', {
    tags_all: tags,
    tag_specifications: [{ resource_type: 'instance', tags }],
  });
  expect(findUntagged([template])).toEqual([
    'module.m.aws_launch_template.this: its volume: lacks the tags project, environment, managed-by',
  ]);
});
