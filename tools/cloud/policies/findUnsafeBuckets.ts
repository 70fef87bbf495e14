import { z } from 'zod';
import type { PlannedResource } from '../terraform/Plan.ts';
import { policiesOf } from './policiesOf.ts';

const BLOCKS = [
  'block_public_acls',
  'block_public_policy',
  'ignore_public_acls',
  'restrict_public_buckets',
];
const Encryption = z.object({
  rule: z.array(
    z.object({
      apply_server_side_encryption_by_default: z.array(
        z.object({ sse_algorithm: z.string() }),
      ),
    }),
  ),
});
const Versioning = z.object({
  versioning_configuration: z.array(z.object({ status: z.string() })),
});

/** Buckets that are public, not encrypted by a key of ours, without versions, deletable, or reachable without TLS. */
export function findUnsafeBuckets(
  resources: readonly PlannedResource[],
): string[] {
  return resources
    .filter(({ type }) => type === 'aws_s3_bucket')
    .flatMap(bucket => {
      // A bucket's settings stand beside it in one module.
      const beside = resources.filter(({ module }) => module === bucket.module);
      return problemsOf(bucket, beside).map(
        problem => `${bucket.address}: ${problem}`,
      );
    });
}

function problemsOf(
  bucket: PlannedResource,
  beside: readonly PlannedResource[],
): string[] {
  const setting = (type: string) =>
    beside.find(one => one.type === `aws_s3_bucket_${type}`)?.values ?? {};
  const block = setting('public_access_block');
  const problems = BLOCKS.filter(key => block[key] !== true).map(
    key => `${key} is not true`,
  );
  if (beside.filter(({ type }) => type === bucket.type).length > 1) {
    problems.push(
      'shares its module and so perhaps the settings of another bucket',
    );
  }
  if (algorithmOf(setting('server_side_encryption_configuration')) === '') {
    problems.push('is not encrypted');
  }
  const versioning = Versioning.safeParse(setting('versioning')).data;
  if (versioning?.versioning_configuration[0]?.status !== 'Enabled') {
    problems.push('keeps no versions');
  }
  const denied = policiesOf(beside)
    .flatMap(({ statements }) => statements)
    .filter(({ Effect, Principal }) => Effect === 'Deny' && Principal === '*');
  const isDenied = denied.some(
    ({ Action, Condition }) => Action.includes('s3:DeleteBucket') && !Condition,
  );
  if (!isDenied) {
    problems.push('can be deleted');
  }
  if (
    !denied.some(
      ({ Condition }) =>
        Condition?.['Bool']?.['aws:SecureTransport'] === 'false',
    )
  ) {
    problems.push('can be read without TLS');
  }
  if (bucket.values['force_destroy'] === true) {
    problems.push('is emptied when it is destroyed');
  }
  return problems;
}

/** The algorithm of a bucket's default encryption; empty if it has none. */
export function algorithmOf(encryption: unknown): string {
  const rules = Encryption.safeParse(encryption).data?.rule ?? [];
  const defaults = rules[0]?.apply_server_side_encryption_by_default ?? [];
  return defaults[0]?.sse_algorithm ?? '';
}
