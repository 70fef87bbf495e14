import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  createMockDirectory,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import { setTimeout as pause } from 'node:timers/promises';
import request from 'supertest';
import { catalogTerraformModule } from './module';

const facts = {
  'schema-version': '1',
  cluster: 'production',
  distribution: 'eks',
  region: 'eu-west-3',
  'account-id': '111122223333',
  identity: 'pod-identity',
  'eks-cluster': 'comptoir-production',
  'vpc-id': 'vpc-1',
  'vpc-cidr': '10.20.0.0/16',
  'bucket-backups': 'comptoir-production-backups',
  'bucket-logs': 'comptoir-production-logs',
  domain: 'comptoir.example',
  'zone-id': 'Z1',
  registry: 'registry.gitlab.com/comptoir/comptoir',
  'role-velero': 'arn:aws:iam::111122223333:role/comptoir-production-velero',
};
const outputs = {
  facts: { sensitive: false, value: facts },
  buckets: {
    sensitive: false,
    value: { backups: facts['bucket-backups'], logs: facts['bucket-logs'] },
  },
};
const NAMES = [
  'production-bucket-backups',
  'production-bucket-logs',
  'production-cluster',
  'production-network',
  'production-registry',
  'production-role-velero',
  'production-zone',
];

// Each test starts a catalog, and one of them two.
jest.setTimeout(60_000);

describe('catalogTerraformModule', () => {
  const folder = createMockDirectory();
  const databases = createMockDirectory();
  const target = folder.resolve('production.json');
  let scheduler = mockServices.scheduler();
  const reader = mockServices.urlReader.mock();

  const start = (options: { target?: string; database?: string } = {}) => {
    scheduler = mockServices.scheduler();
    return startTestBackend({
      features: [
        catalogPlugin,
        catalogTerraformModule,
        createServiceFactory({
          service: coreServices.scheduler,
          deps: {},
          factory: () => scheduler,
        }),
        createServiceFactory({
          service: coreServices.urlReader,
          deps: {},
          factory: () => reader,
        }),
        mockServices.rootConfig.factory({
          data: {
            backend: {
              baseUrl: 'http://localhost:7007',
              database: {
                client: 'better-sqlite3',
                connection: options.database
                  ? { directory: options.database }
                  : ':memory:',
              },
            },
            catalog: {
              rules: [{ allow: ['Resource'] }],
              providers: {
                terraform: {
                  environments: {
                    production: {
                      target: options.target ?? target,
                      owner: 'team-platform',
                    },
                  },
                },
              },
            },
          },
        }),
      ],
    });
  };
  type Backend = Awaited<ReturnType<typeof start>>;

  /** Reads the outputs again, and waits until the resources are as expected. */
  async function resources(
    { server }: Backend,
    isExpected: (found: Entity[]) => boolean,
  ): Promise<Entity[]> {
    await scheduler.triggerTask('catalog-terraform');
    for (;;) {
      const { body } = await request(server).get(
        '/api/catalog/entities?filter=kind=resource',
      );
      if (isExpected(body)) {
        return body;
      }
      await pause(20);
    }
  }
  const names = (found: Entity[]) =>
    found.map(({ metadata }) => metadata.name).sort();
  const isComplete = (found: Entity[]) => found.length === NAMES.length;
  const isStale = (found: Entity[]) =>
    isComplete(found) &&
    found.every(one => one.metadata.annotations?.['comptoir.dev/stale-since']);
  const isFresh = (found: Entity[]) =>
    isComplete(found) &&
    found.every(one => !one.metadata.annotations?.['comptoir.dev/stale-since']);

  it.each([
    ['what terraform output -json prints', outputs],
    ['a state file', { version: 4, serial: 7, outputs, resources: [] }],
  ])('makes resources of %s', async (_, document) => {
    folder.setContent({ 'production.json': JSON.stringify(document) });
    const backend = await start();

    const found = await resources(backend, isFresh);
    expect(names(found)).toEqual(NAMES);
    const byName = (name: string) =>
      found.find(({ metadata }) => metadata.name === `production-${name}`);
    expect(byName('role-velero')).toMatchObject({
      metadata: {
        labels: { 'comptoir.dev/environment': 'production' },
        annotations: { 'comptoir.dev/cloud-id': facts['role-velero'] },
        links: [
          {
            title: 'Console',
            url: 'https://console.aws.amazon.com/iam/home#/roles/details/comptoir-production-velero',
          },
        ],
      },
      spec: {
        type: 'iam-role',
        owner: 'team-platform',
        dependsOn: ['resource:default/production-bucket-backups'],
      },
    });
    const cluster = byName('cluster');
    expect(cluster?.metadata.annotations).toMatchObject({
      'comptoir.dev/cloud-id':
        'arn:aws:eks:eu-west-3:111122223333:cluster/comptoir-production',
    });
    expect([cluster?.spec?.dependsOn].flat().sort()).toEqual(
      NAMES.filter(name => name !== 'production-cluster').map(
        name => `resource:default/${name}`,
      ),
    );
    await backend.stop();
  });

  it('reads the address of an object', async () => {
    const address = 'https://state.s3.eu-west-3.amazonaws.com/outputs.json';
    reader.readUrl.mockResolvedValue({
      buffer: async () => Buffer.from(JSON.stringify(outputs)),
    });
    const backend = await start({ target: address });

    await resources(backend, isFresh);
    expect(reader.readUrl).toHaveBeenCalledWith(address);
    await backend.stop();
  });

  it('has no cluster, network or page of a registry for K3s with the registry of GitLab', async () => {
    const {
      'eks-cluster': _cluster,
      'vpc-id': _vpc,
      ...others
    } = { ...facts, distribution: 'k3s' };
    folder.setContent({
      'production.json': JSON.stringify({
        ...outputs,
        facts: { value: others },
      }),
    });
    const backend = await start();

    const found = await resources(backend, ({ length }) => length === 5);
    expect(names(found)).not.toContain('production-cluster');
    await backend.stop();
  });

  it('marks the resources as stale while the state cannot be read', async () => {
    const good = JSON.stringify(outputs);
    folder.setContent({ 'production.json': good });
    const backend = await start();
    await resources(backend, isFresh);

    const { buckets: _, ...incomplete } = outputs;
    const nonprod = { ...facts, cluster: 'nonprod' };
    for (const [content, reason] of [
      ['{"version": 4, "outp', 'is not JSON'],
      [JSON.stringify(incomplete), 'the output buckets is invalid'],
      [
        JSON.stringify({ ...outputs, facts: { value: nonprod } }),
        'it contains the facts of nonprod',
      ],
    ] as const) {
      folder.setContent({ 'production.json': content });
      const [one] = await resources(backend, isStale);
      const stated = one?.metadata.annotations?.['comptoir.dev/stale-reason'];
      expect(stated).toContain(target);
      expect(stated).toContain(reason);

      folder.setContent({ 'production.json': good });
      await resources(backend, isFresh);
    }
    await backend.stop();
  });

  it('keeps the resources of a lost state, marked as stale, across a restart', async () => {
    folder.setContent({ 'production.json': JSON.stringify(outputs) });
    const first = await start({ database: databases.path });
    await resources(first, isFresh);
    await first.stop();

    folder.clear();
    const second = await start({ database: databases.path });
    const found = await resources(second, isStale);
    expect(names(found)).toEqual(NAMES);
    await second.stop();
  });
});
