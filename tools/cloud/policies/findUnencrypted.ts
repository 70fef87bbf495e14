import { z } from 'zod';
import type { PlannedResource } from '../terraform/Plan.ts';
import { algorithmOf } from './findUnsafeBuckets.ts';

/** The attribute that names the KMS key, by type. */
const KEYS: Readonly<Record<string, string>> = {
  aws_cloudwatch_log_group: 'kms_key_id',
  aws_sns_topic: 'kms_master_key_id',
};
const Devices = z.object({
  block_device_mappings: z.array(
    z.object({ ebs: z.array(z.object({ encrypted: z.string() })) }),
  ),
});
const Cluster = z.object({
  encryption_config: z.array(z.object({ resources: z.array(z.string()) })),
});
const Repository = z.object({
  encryption_configuration: z.array(z.object({ encryption_type: z.string() })),
});
const Key = z.object({
  enable_key_rotation: z.literal(true),
  deletion_window_in_days: z.literal(30),
});

/**
 * Logs, messages, images, Secrets and objects that rest without a key of ours, disks that are not
 * encrypted, and keys that are not rotated or can be lost within a month.
 */
export function findUnencrypted(
  resources: readonly PlannedResource[],
): string[] {
  return resources.flatMap(resource => {
    const problem = problemOf(resource);
    return problem === undefined ? [] : `${resource.address}: ${problem}`;
  });
}

function problemOf(resource: PlannedResource): string | undefined {
  const { type, values, unknown } = resource;
  const key = KEYS[type];
  if (key !== undefined) {
    // A key that is created by the same plan has no ARN yet.
    const name = values[key];
    const isOurs =
      typeof name === 'string' && name !== '' && !name.includes('alias/aws/');
    return isOurs || unknown[key] === true
      ? undefined
      : `${key} names no key of ours`;
  }
  switch (type) {
    case 'aws_launch_template': {
      const devices =
        Devices.safeParse(values).data?.block_device_mappings ?? [];
      const disks = devices.flatMap(({ ebs }) => ebs);
      return disks.length > 0 && disks.every(disk => disk.encrypted === 'true')
        ? undefined
        : 'a disk is not encrypted';
    }
    case 'aws_eks_cluster': {
      const encrypted = Cluster.safeParse(values).data?.encryption_config ?? [];
      return encrypted.some(one => one.resources.includes('secrets'))
        ? undefined
        : 'Secrets are not encrypted';
    }
    case 'aws_ecr_repository': {
      const kind = Repository.safeParse(values).data?.encryption_configuration;
      return kind?.[0]?.encryption_type === 'KMS'
        ? undefined
        : 'images are not encrypted by a key of ours';
    }
    case 'aws_s3_bucket_server_side_encryption_configuration':
      // S3 delivers server access logs to buckets without a KMS key only.
      return algorithmOf(values) === 'aws:kms' ||
        resource.module.endsWith('module.access')
        ? undefined
        : 'objects are not encrypted by a key of ours';
    case 'aws_kms_key':
      return Key.safeParse(values).success
        ? undefined
        : 'the key is not rotated, or can be deleted in less than 30 days';
    default:
      return undefined;
  }
}
