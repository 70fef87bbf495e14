import { z } from 'zod';
import type { CloudResource, CloudState } from './CloudState.ts';
import { textOf, valuesOf } from './attributes.ts';

/** How S3 protects each object version from deletion. */
export interface ObjectLock {
  mode: 'GOVERNANCE' | 'COMPLIANCE';
  /** Days after the version was written. */
  days: number;
}

/** A resource that may hold data which Terraform does not know, and cannot be deleted while it does. */
export interface DataStore {
  kind: 'bucket' | 'repository' | 'zone';
  name: string;
  /** By which AWS finds it: the name, or the id of a zone. */
  id: string;
  /** Empty for a zone, which has none. */
  region: string;
  lock?: ObjectLock | undefined;
  /** Resources that must stay with it: its settings, its keys and their aliases. */
  addresses: readonly string[];
  /** Records of a zone that Terraform manages, as `name type`. */
  records: readonly string[];
}

const Lock = z.object({
  rule: z.tuple([
    z.object({
      default_retention: z.tuple([
        z.object({
          mode: z.enum(['GOVERNANCE', 'COMPLIANCE']),
          days: z.number(),
        }),
      ]),
    }),
  ]),
});

const BucketKey = z.object({
  rule: z.tuple([
    z.object({
      apply_server_side_encryption_by_default: z.tuple([
        z.object({ kms_master_key_id: z.string() }),
      ]),
    }),
  ]),
});

const RepositoryKey = z.object({
  encryption_configuration: z.tuple([z.object({ kms_key: z.string() })]),
});

/** Finds the buckets, image repositories and DNS zones of an environment. */
export function dataStoresOf({ resources }: CloudState): DataStore[] {
  return resources.flatMap(resource => {
    switch (resource.type) {
      case 'aws_s3_bucket':
        return bucketOf(resource, resources);
      case 'aws_ecr_repository':
        return repositoryOf(resource, resources);
      case 'aws_route53_zone':
        return zoneOf(resource, resources);
      default:
        return [];
    }
  });
}

function bucketOf(
  bucket: CloudResource,
  resources: readonly CloudResource[],
): DataStore {
  const name = textOf(bucket, 'bucket');
  // Replication needs a role that is destroyed, so it does not stay.
  const parts = resources.filter(
    one =>
      one.type.startsWith('aws_s3_bucket') &&
      one.type !== 'aws_s3_bucket_replication_configuration' &&
      textOf(one, 'bucket') === name,
  );
  const lock = parts.flatMap(one => valuesOf(one, Lock) ?? [])[0];
  const keys = parts.flatMap(one => valuesOf(one, BucketKey) ?? []);
  const arns = keys.map(
    ({ rule }) =>
      rule[0].apply_server_side_encryption_by_default[0].kms_master_key_id,
  );
  return {
    kind: 'bucket',
    name,
    id: name,
    region: textOf(bucket, 'region'),
    lock: lock?.rule[0].default_retention[0],
    addresses: addressesOf(parts, keysOf(arns, resources)),
    records: [],
  };
}

function repositoryOf(
  repository: CloudResource,
  resources: readonly CloudResource[],
): DataStore {
  const name = textOf(repository, 'name');
  const parts = resources.filter(
    one =>
      one.type.startsWith('aws_ecr_') && textOf(one, 'repository') === name,
  );
  const key = valuesOf(repository, RepositoryKey);
  const arns = key ? [key.encryption_configuration[0].kms_key] : [];
  return {
    kind: 'repository',
    name,
    id: name,
    region: textOf(repository, 'arn').split(':')[3] ?? '',
    addresses: addressesOf([repository], parts, keysOf(arns, resources)),
    records: [],
  };
}

function zoneOf(
  zone: CloudResource,
  resources: readonly CloudResource[],
): DataStore {
  const name = textOf(zone, 'name');
  const id = textOf(zone, 'zone_id');
  // The delegation is a record of the parent zone.
  const records = resources.filter(
    one =>
      one.type === 'aws_route53_record' &&
      (textOf(one, 'zone_id') === id ||
        (textOf(one, 'type') === 'NS' && textOf(one, 'name') === name)),
  );
  return {
    kind: 'zone',
    name,
    id,
    region: '',
    addresses: addressesOf([zone], records),
    records: records.map(
      one => `${textOf(one, 'name')} ${textOf(one, 'type')}`,
    ),
  };
}

/** Finds keys by their ARNs, and the aliases of these keys. */
function keysOf(
  arns: readonly string[],
  resources: readonly CloudResource[],
): CloudResource[] {
  const keys = resources.filter(
    one => one.type === 'aws_kms_key' && arns.includes(textOf(one, 'arn')),
  );
  const ids = keys.map(key => textOf(key, 'key_id'));
  const aliases = resources.filter(
    one =>
      one.type === 'aws_kms_alias' &&
      ids.includes(textOf(one, 'target_key_id')),
  );
  return [...keys, ...aliases];
}

function addressesOf(...groups: readonly (readonly CloudResource[])[]) {
  return groups.flat().map(({ address }) => address);
}
