import { CommandError } from '@comptoir/commands/CommandError';
import { parseCloudState } from './CloudState.ts';
import { parseClusterView } from './ClusterView.ts';
import { dataStoresOf } from './DataStore.ts';
import { describeFates, keptAddresses } from './describeFates.ts';
import type { Program } from './Program.ts';
import { readContents } from './readContents.ts';
import { productionObjects } from './testing/productionObjects.ts';
import { productionState } from './testing/productionState.ts';

const NOW = Date.parse('2026-11-30T12:00:00Z');
const state = parseCloudState(productionState());

/** Answers of the aws command line, by a part of its arguments. */
const awsOf =
  (answers: Record<string, unknown>): Program =>
  args => {
    const line = args.join(' ');
    const [, answer = ''] =
      Object.entries(answers).find(([part]) => line.includes(part)) ?? [];
    return Promise.resolve(
      typeof answer === 'string' ? answer : JSON.stringify(answer),
    );
  };
const EMPTY = {
  'list-object-versions': '',
  'list-images': { imageIds: [] },
  'list-resource-record-sets': {
    ResourceRecordSets: [
      { Name: 'comptoir.example.', Type: 'NS' },
      { Name: 'comptoir.example.', Type: 'SOA' },
      { Name: 'comptoir.example.', Type: 'CAA' },
    ],
  },
};
const inspect = (aws: Program) =>
  Promise.all(
    dataStoresOf(state).map(async store => ({
      store,
      contents: await readContents(store, aws),
    })),
  );

describe('what a teardown leaves', () => {
  it('is nothing but keys that are deleted later, when all stores are empty', async () => {
    const stores = await inspect(awsOf(EMPTY));
    expect(keptAddresses(stores)).toEqual([]);
    const { stays, locked, pending } = describeFates({
      state,
      stores,
      now: NOW,
    });
    expect({ stays, locked }).toEqual({ stays: [], locked: [] });
    expect(pending).toHaveLength(4);
    expect(pending[0]).toBe(
      'key comptoir-production: data: AWS deletes it on 2026-12-30; what it encrypts is then lost',
    );
  });

  it('keeps a bucket with its settings, its key and the alias, but not its replication', async () => {
    const stores = await inspect(
      awsOf({ '-backups-': { Versions: [{ Key: 'a' }] }, ...EMPTY }),
    );
    expect(keptAddresses(stores)).toEqual([
      'module.storage.aws_kms_alias.data',
      'module.storage.aws_kms_key.data',
      'module.storage.module.backups.aws_s3_bucket.this',
      'module.storage.module.backups.aws_s3_bucket_object_lock_configuration.this[0]',
      'module.storage.module.backups.aws_s3_bucket_policy.this',
      'module.storage.module.backups.aws_s3_bucket_server_side_encryption_configuration.this',
    ]);
    const fates = describeFates({ state, stores, now: NOW });
    expect(fates.locked).toEqual([
      'comptoir-production-backups-111122223333: versions written until now stay locked until 2026-12-30 at the latest; GOVERNANCE, which only a principal with s3:BypassGovernanceRetention can lift',
    ]);
    expect(fates.stays).toEqual([
      'bucket comptoir-production-backups-111122223333: holds objects',
      'key comptoir-production: data: encrypts what stays',
    ]);
    expect(fates.pending.join('\n')).not.toContain('production: data');
  });

  it('keeps a bucket that holds delete markers only', async () => {
    const stores = await inspect(
      awsOf({ '-logs-': { DeleteMarkers: [{ Key: 'a' }] }, ...EMPTY }),
    );
    expect(keptAddresses(stores)).toContain('module.storage.aws_kms_key.logs');
  });

  it('keeps a repository with images, and its key', async () => {
    const stores = await inspect(
      awsOf({ 'list-images': { imageIds: [{}, {}] }, 'list-': '' }),
    );
    expect(keptAddresses(stores)).toEqual(
      expect.arrayContaining([
        'module.registry.aws_ecr_repository.this["products"]',
        'module.registry.aws_kms_key.images[0]',
      ]),
    );
    const { stays } = describeFates({ state, stores, now: NOW });
    expect(stays).toContain('repository comptoir/products: holds 2 images');
  });

  it('keeps a zone with records of others, and names them', async () => {
    const records = {
      ResourceRecordSets: [{ Name: 'shop.comptoir.example.', Type: 'A' }],
    };
    const stores = await inspect(
      awsOf({ ...EMPTY, 'list-resource-record-sets': records }),
    );
    expect(keptAddresses(stores)).toEqual([
      'module.dns.aws_route53_record.caa',
      'module.dns.aws_route53_zone.this',
    ]);
    const { stays } = describeFates({ state, stores, now: NOW });
    expect(stays).toEqual([
      'zone comptoir.example: holds 1 record: shop.comptoir.example A',
    ]);
  });

  it('keeps every store that cannot be read, with the reason', async () => {
    const stores = await inspect(() => {
      throw new CommandError({
        command: ['aws'],
        code: 254,
        output: 'AccessDenied',
      });
    });
    expect(stores.map(({ contents }) => contents)).toEqual(
      stores.map(() => ({
        state: 'unknown',
        detail: 'not readable: AccessDenied',
      })),
    );
    expect(stores).toHaveLength(4);
    expect(keptAddresses(stores)).toContain('module.dns.aws_route53_zone.this');
  });

  it('names load balancers and volumes of the cluster', async () => {
    const view = parseClusterView(
      JSON.stringify({ items: productionObjects() }),
    );
    const stores = await inspect(awsOf(EMPTY));
    const fates = describeFates({ state, stores, view, now: NOW });
    expect(fates.removedFirst).toEqual([
      'load balancer of Gateway gateway/public (lb.example)',
      'volume vol-1 of pv-data-0',
    ]);
    expect(fates.stays).toEqual([
      'volume vol-2 of pv-old: its policy is Retain, or no claim has used it',
    ]);
  });
});
