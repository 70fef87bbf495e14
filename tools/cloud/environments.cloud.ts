import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { estimateCost } from './cost/estimateCost.ts';
import { PARIS } from './cost/PriceList.ts';
import { findBroadGrants } from './policies/findBroadGrants.ts';
import { findOpenNetworks } from './policies/findOpenNetworks.ts';
import { findOversizedPolicies } from './policies/findOversizedPolicies.ts';
import { findUnencrypted } from './policies/findUnencrypted.ts';
import { findUnsafeBuckets } from './policies/findUnsafeBuckets.ts';
import { findUntagged } from './policies/findUntagged.ts';
import { hiddenPolicies, policiesOf } from './policies/policiesOf.ts';
import { openOrThrow } from './terraform/openOrThrow.ts';
import type { TerraformCopy } from './terraform/TerraformCopy.ts';
import { plannedResources, type PlannedResource } from './terraform/Plan.ts';

/** Environments with the variables that change most of what they create. */
const PLANS: Readonly<
  Record<string, { folder: string; variables: Record<string, unknown> }>
> = {
  production: { folder: 'envs/production', variables: {} },
  nonprod: { folder: 'envs/nonprod', variables: {} },
  'production with Auto Mode, IRSA and ECR': {
    folder: 'envs/production',
    variables: {
      is_auto_mode: true,
      workload_identity: 'irsa',
      registry: 'ecr',
      nat: 'single',
    },
  },
  'nonprod with ECR and a copy of its backups': {
    folder: 'envs/nonprod',
    variables: {
      registry: '111122223333.dkr.ecr.eu-west-3.amazonaws.com/comptoir',
      replica_region: 'eu-central-1',
    },
  },
};
const planned = new Map<string, PlannedResource[]>();
let copy: TerraformCopy;

function resources(name: string): PlannedResource[] {
  const found = planned.get(name);
  if (!found) {
    throw new Error(`There is no plan “${name}”.`);
  }
  return found;
}

beforeAll(async () => {
  copy = await openOrThrow('cloud-plans');
  const planAll = async (environment: string) => {
    for (const [name, { folder, variables }] of Object.entries(PLANS)) {
      if (folder === environment) {
        const plan = await copy.plan(folder, { variables });
        planned.set(name, plannedResources(plan));
      }
    }
  };
  await Promise.all([planAll('envs/production'), planAll('envs/nonprod')]);
});

describe.each(Object.keys(PLANS))('%s', name => {
  test('has private, encrypted, versioned buckets that cannot be deleted', () => {
    expect(
      resources(name).filter(({ type }) => type === 'aws_s3_bucket').length,
    ).toBeGreaterThan(3);
    expect(findUnsafeBuckets(resources(name))).toEqual([]);
  });

  test('grants least privilege', () => {
    expect(policiesOf(resources(name)).length).toBeGreaterThan(15);
    expect(findBroadGrants(resources(name))).toEqual([]);
  });

  test('hides no policy until the apply, except trust in an issuer that does not exist yet', () => {
    const hidden = hiddenPolicies(resources(name));
    const trust = /^module\.identity\.aws_iam_role\.workload\[/;
    expect(hidden.filter(address => !trust.test(address))).toEqual([]);
    expect(hidden.length > 0).toBe(name.includes('IRSA'));
  });

  test('limits every role that a pipeline creates by the boundary', () => {
    const roles = resources(name).filter(
      ({ type, address }) =>
        type === 'aws_iam_role' && !address.includes('.gitlab['),
    );
    expect(roles.length).toBeGreaterThan(name === 'production' ? 10 : 3);
    const without = roles.filter(
      ({ values, unknown }) =>
        !values['permissions_boundary'] && !unknown['permissions_boundary'],
    );
    expect(without.map(({ address }) => address)).toEqual([]);
  });

  test('has policies that IAM accepts by their size', () => {
    expect(findOversizedPolicies(resources(name))).toEqual([]);
  });

  test('encrypts data at rest with keys that are rotated', () => {
    expect(findUnencrypted(resources(name))).toEqual([]);
  });

  test('opens nothing to the internet', () => {
    expect(findOpenNetworks(resources(name))).toEqual([]);
  });

  test('tags everything that can be tagged', () => {
    expect(findUntagged(resources(name))).toEqual([]);
  });

  test('denies the pipeline what would lose data', () => {
    const apply = policiesOf(resources(name)).find(({ resource }) =>
      resource.address.endsWith('gitlab["apply-access"]'),
    );
    const denied = apply?.statements
      .filter(({ Effect }) => Effect === 'Deny')
      .flatMap(({ Action }) => Action);
    expect(denied).toEqual(
      expect.arrayContaining([
        'eks:DeleteCluster',
        'kms:ScheduleKeyDeletion',
        'route53:DeleteHostedZone',
        's3:BypassGovernanceRetention',
        's3:DeleteBucket',
      ]),
    );
  });
});

/** Resources that are billed while they exist. */
const BILLED = [
  'aws_eks_cluster',
  'aws_nat_gateway',
  'aws_eip',
  'aws_kms_key',
  'aws_route53_zone',
  'aws_cloudwatch_metric_alarm',
];

test.each(['production', 'nonprod'])(
  '%s trusts the ID tokens of the jobs that plan and apply it',
  name => {
    const trust = (role: string) =>
      policiesOf(resources(name)).find(
        ({ resource, attribute }) =>
          attribute === 'assume_role_policy' &&
          // The name that npm run infra assumes.
          resource.values['name'] === `comptoir-${name}-gitlab-${role}`,
      )?.statements[0]?.Condition;
    for (const role of ['plan', 'apply']) {
      const component = readFileSync(
        resolve(import.meta.dirname, `../../ci/terraform-${role}.yml`),
        'utf8',
      );
      const [, audience] = /AWS_ID_TOKEN:\s+aud: (\S+)/.exec(component) ?? [];
      expect(trust(role)?.['StringEquals']).toEqual({
        'gitlab.com:aud': audience,
      });
    }
    expect(trust('apply')?.['StringLike']).toEqual({
      'gitlab.com:sub':
        'project_path:comptoir/comptoir:ref_type:branch:ref:main',
    });
  },
);

test.each<[string, Record<string, number>]>([
  [
    'production',
    {
      aws_eks_cluster: 1,
      aws_nat_gateway: 3,
      aws_eip: 3,
      aws_kms_key: 4,
      aws_route53_zone: 1,
      aws_cloudwatch_metric_alarm: 6,
    },
  ],
  ['nonprod', { aws_kms_key: 2, aws_route53_zone: 1 }],
])(
  '%s creates exactly the billed resources that are listed',
  (name, counts) => {
    const found = resources(name).filter(({ type }) => BILLED.includes(type));
    const byType = Map.groupBy(found, ({ type }) => type);
    expect(
      Object.fromEntries([...byType].map(([type, all]) => [type, all.length])),
    ).toEqual(counts);
  },
);

test.each(['production', 'nonprod'])(
  '%s fits its budget, by a price for each billed resource',
  name => {
    const budget = resources(name).find(
      ({ type }) => type === 'aws_budgets_budget',
    );
    const { total, unpriced } = estimateCost(resources(name), PARIS);
    expect(unpriced).toEqual([]);
    expect(total).toBeGreaterThan(1);
    expect(total).toBeLessThan(Number(budget?.values['limit_amount']));
  },
);

test('production pays for three interface endpoints in three zones', () => {
  const { lines } = estimateCost(resources('production'), PARIS);
  const endpoints = lines.find(({ name }) => name === 'interface endpoint');
  expect(endpoints?.count).toBe(9);
});

test('production runs three to nine nodes', () => {
  const Group = z.object({
    scaling_config: z.tuple([
      z.object({ min_size: z.number(), max_size: z.number() }),
    ]),
  });
  const groups = resources('production')
    .filter(({ type }) => type === 'aws_eks_node_group')
    .map(({ values }) => Group.parse(values).scaling_config[0]);
  expect(groups).toEqual([{ min_size: 3, max_size: 9 }]);
});

test('Auto Mode leaves no node group, no CNI add-on and no controller role', () => {
  const auto = resources('production with Auto Mode, IRSA and ECR');
  const addons = auto
    .filter(({ type }) => type === 'aws_eks_addon')
    .map(({ values }) => values['addon_name']);
  expect(addons.sort()).toEqual(['metrics-server', 'snapshot-controller']);
  expect(auto.filter(({ type }) => type === 'aws_eks_node_group')).toEqual([]);
  expect(
    auto.filter(({ address }) =>
      /load-balancer-controller|node-autoscaler/.test(address),
    ),
  ).toEqual([]);
});

test('the K3s hosts pull from the account of the registry', () => {
  const [pull] = policiesOf(
    resources('nonprod with ECR and a copy of its backups').filter(
      ({ address }) =>
        address ===
        'module.identity.aws_iam_role_policy.workload["registry-pull"]',
    ),
  );
  expect(pull?.statements.at(-1)?.Resource).toEqual([
    'arn:aws:ecr:eu-west-3:111122223333:repository/comptoir/*',
  ]);
});

test('mistakes in terraform.tfvars are refused, each with its variable', async () => {
  const mistakes = {
    account_id: '1111-2222-3333',
    region: 'paris',
    operator_role: 'arn:aws:iam::111122223333:role/operators',
  };
  const { code, stderr } = await copy.run('envs/production', [
    'plan',
    '-input=false',
    '-no-color',
    ...Object.entries(mistakes).map(([name, value]) => `-var=${name}=${value}`),
  ]);
  expect(code).toBe(1);
  const text = stderr.replace(/[│\s]+/g, ' ');
  expect(text).toContain('account_id must be 12 digits');
  expect(text).toContain('region must be the name of an AWS region');
  expect(text).toContain('operator_role must be the name of a role');
});

test('the keys of another AWS account are refused before anything is planned', async () => {
  await expect(
    copy.plan('envs/nonprod', { checksAccount: true }),
  ).rejects.toThrow('AWS account ID not allowed');
});
