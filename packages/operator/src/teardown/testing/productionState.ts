/** Attributes and address of a resource, as in `terraform show -json`. */
interface Resource {
  address: string;
  mode: string;
  type: string;
  values: Record<string, unknown>;
}

/** See {@link productionState}. */
export interface StateOptions {
  /** The environment of facts and tags. */
  environment?: string;
  isProtected?: boolean;
  hasCluster?: boolean;
  hasFacts?: boolean;
}

const ACCOUNT = '111122223333';
const ENDPOINT = 'https://ab12.gr7.eu-west-3.eks.amazonaws.com';

/**
 * Stands in for `terraform show -json` of `terraform/envs/production`: the resources that a teardown
 * reads, with the addresses and attributes of the plan, and values that AWS would give.
 */
export function productionState(options: StateOptions = {}): string {
  const { environment = 'production', isProtected = false } = options;
  const { hasCluster = true, hasFacts = true } = options;
  const name = `comptoir-${environment}`;
  const tags = { tags_all: { environment } };
  const facts = { value: { cluster: environment, distribution: 'eks' } };
  return JSON.stringify({
    format_version: '1.0',
    terraform_version: '1.14.0',
    values: {
      outputs: hasFacts ? { facts: { sensitive: false, ...facts } } : {},
      root_module: {
        child_modules: [
          {
            address: 'module.storage',
            resources: [
              key('module.storage.aws_kms_key.data', 'data', name, tags),
              alias('module.storage.aws_kms_alias.data', 'data', name),
              key('module.storage.aws_kms_key.logs', 'logs', name, tags),
              alias('module.storage.aws_kms_alias.logs', 'logs', name),
              replication(`${name}-backups-${ACCOUNT}`),
            ],
            child_modules: [
              bucket('backups', { name, isProtected, tags, locks: true }),
              bucket('logs', { name, isProtected, tags, locks: false }),
            ],
          },
          {
            address: 'module.dns',
            resources: [
              {
                address: 'module.dns.aws_route53_zone.this',
                mode: 'managed',
                type: 'aws_route53_zone',
                values: { name: 'comptoir.example', zone_id: 'Z1', ...tags },
              },
              {
                address: 'module.dns.aws_route53_record.caa',
                mode: 'managed',
                type: 'aws_route53_record',
                values: {
                  name: 'comptoir.example',
                  type: 'CAA',
                  zone_id: 'Z1',
                },
              },
            ],
          },
          {
            address: 'module.registry',
            resources: [
              key(
                'module.registry.aws_kms_key.images[0]',
                'images',
                name,
                tags,
              ),
              {
                address: 'module.registry.aws_ecr_repository.this["products"]',
                mode: 'managed',
                type: 'aws_ecr_repository',
                values: {
                  name: 'comptoir/products',
                  arn: `arn:aws:ecr:eu-west-3:${ACCOUNT}:repository/comptoir/products`,
                  encryption_configuration: [
                    { encryption_type: 'KMS', kms_key: arnOf('images') },
                  ],
                  ...tags,
                },
              },
            ],
          },
          {
            address: 'module.eks',
            resources: [
              ...(hasCluster
                ? [
                    {
                      address: 'module.eks.aws_eks_cluster.this',
                      mode: 'managed',
                      type: 'aws_eks_cluster',
                      values: { name, endpoint: ENDPOINT, ...tags },
                    },
                  ]
                : []),
              key('module.eks.aws_kms_key.secrets', 'secrets', name, tags),
              {
                address: 'module.eks.data.aws_ami.this',
                mode: 'data',
                type: 'aws_ami',
                values: {},
              },
            ],
          },
        ],
      },
    },
  });
}

function bucket(
  purpose: string,
  options: {
    name: string;
    isProtected: boolean;
    locks: boolean;
    tags: Record<string, unknown>;
  },
) {
  const { isProtected, locks, tags } = options;
  const module = `module.storage.module.${purpose}`;
  const name = `${options.name}-${purpose}-${ACCOUNT}`;
  const keyName = purpose === 'backups' ? 'data' : 'logs';
  const part = (
    type: string,
    values: Record<string, unknown> = {},
    index = '',
  ): Resource => ({
    address: `${module}.${type}.this${index}`,
    mode: 'managed',
    type,
    values: { bucket: name, ...values },
  });
  const statements = isProtected
    ? [{ Sid: 'DenyDeletion', Effect: 'Deny', Action: 's3:DeleteBucket' }]
    : [{ Sid: 'DenyPlainHttp', Effect: 'Deny', Action: 's3:*' }];
  const encryption = {
    kms_master_key_id: arnOf(keyName),
    sse_algorithm: 'aws:kms',
  };
  const retention = { mode: 'GOVERNANCE', days: 30, years: null };
  return {
    address: module,
    resources: [
      part('aws_s3_bucket', { region: 'eu-west-3', ...tags }),
      part('aws_s3_bucket_policy', {
        policy: JSON.stringify({
          Version: '2012-10-17',
          Statement: statements,
        }),
      }),
      part('aws_s3_bucket_server_side_encryption_configuration', {
        rule: [
          {
            bucket_key_enabled: true,
            apply_server_side_encryption_by_default: [encryption],
          },
        ],
      }),
      ...(locks
        ? [
            part(
              'aws_s3_bucket_object_lock_configuration',
              { rule: [{ default_retention: [retention] }] },
              '[0]',
            ),
          ]
        : []),
    ],
  };
}

function replication(bucketName: string): Resource {
  return {
    address:
      'module.storage.aws_s3_bucket_replication_configuration.backups[0]',
    mode: 'managed',
    type: 'aws_s3_bucket_replication_configuration',
    values: { bucket: bucketName },
  };
}

function key(
  address: string,
  id: string,
  name: string,
  tags: Record<string, unknown>,
): Resource {
  return {
    address,
    mode: 'managed',
    type: 'aws_kms_key',
    values: {
      arn: arnOf(id),
      key_id: id,
      description: `${name}: ${id}`,
      deletion_window_in_days: 30,
      ...tags,
    },
  };
}

function alias(address: string, id: string, name: string): Resource {
  return {
    address,
    mode: 'managed',
    type: 'aws_kms_alias',
    values: { name: `alias/${name}-${id}`, target_key_id: id },
  };
}

function arnOf(id: string): string {
  return `arn:aws:kms:eu-west-3:${ACCOUNT}:key/${id}`;
}
