import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { signalProcess } from '@comptoir/parts/host/signalProcess';
import { Kubectl } from '@comptoir/parts/parts/kubernetes/Kubectl';
import { partNames } from '@comptoir/parts/partNames';
import type { Fixture } from '../src/testing/fixture/createFixture.ts';
import { eventually } from '../src/testing/fixture/eventually.ts';
import { testEnvironment } from '@comptoir/parts/testing/testEnvironment';
import { createPlatformFixture } from './support/createPlatformFixture.ts';
import { findKubectl } from './support/findKubectl.ts';

/** The fields of a manifest that its author wrote; the API server and Velero add others. */
const Written = z.object({
  kind: z.string(),
  metadata: z.object({
    name: z.string(),
    labels: z
      .record(z.string(), z.string())
      .default({})
      // Velero labels restored objects with their backup.
      .transform(labels =>
        Object.fromEntries(
          Object.entries(labels).filter(
            ([name]) => !name.startsWith('velero.io/'),
          ),
        ),
      ),
    annotations: z.record(z.string(), z.string()).default({}),
  }),
  data: z.unknown().optional(),
  type: z.unknown().optional(),
  spec: z.unknown().optional(),
});
const Phase = z.object({ status: z.object({ phase: z.string() }) });
const Schedules = z.object({
  items: z.array(
    z.object({
      spec: z.object({
        schedule: z.string(),
        template: z.object({ includedNamespaces: z.array(z.string()) }),
      }),
    }),
  ),
});
const Deployment = z.object({
  status: z.object({ readyReplicas: z.int().optional() }),
});

const LIST = { apiVersion: 'v1', kind: 'List' };
const labels = { app: 'web' };
const NOTES = [
  {
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: { name: 'notes', labels: { team: 'writers' } },
  },
  {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'page', annotations: { 'example.org/by': 'ada' } },
    data: { title: 'Été', body: 'two\nlines\n' },
  },
  {
    apiVersion: 'v1',
    kind: 'Secret',
    type: 'Opaque',
    metadata: { name: 'key' },
    data: { password: Buffer.from('not public').toString('base64') },
  },
  {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'web', labels },
    spec: {
      replicas: 2,
      selector: { matchLabels: labels },
      template: {
        metadata: { labels },
        spec: { containers: [{ name: 'web', image: 'web' }] },
      },
    },
  },
].map(object =>
  object.kind === 'Namespace'
    ? object
    : { ...object, metadata: { ...object.metadata, namespace: 'notes' } },
);

const WRITTEN = NOTES.map(object => Written.parse(object));

describe('Velero under npm start', () => {
  let fixture: Fixture;
  let kubectl: Kubectl;
  const { env } = testEnvironment();
  const start = async () => {
    const without = ['--without', 'delivery'];
    const run = await fixture.run(['start', '--detach', ...without]);
    expect(run).toMatchObject({ code: 0 });
  };
  const part = async (name: string) => {
    const { processes } = await fixture.status();
    return processes.find(one => one.name === name);
  };
  const areReady = (restarts = 0) =>
    eventually(async () => {
      for (const name of partNames('backup')) {
        const found = await part(name);
        expect(found).toMatchObject({ name, state: 'ready', restarts });
      }
    });
  const credentials = () =>
    join(fixture.varFolder, 'data/platform/s3/credentials');
  const get = async (...args: string[]): Promise<unknown> =>
    JSON.parse(await kubectl.run(['get', '--output=json', ...args]));
  const notes = () =>
    Promise.all(
      NOTES.map(async ({ kind, metadata: { name } }) =>
        Written.parse(await get('--namespace=notes', kind, name)),
      ),
    );
  /** Creates a Velero object and waits until it is completed. */
  const complete = async (kind: string, name: string, spec: object) => {
    const metadata = { name, namespace: 'velero' };
    const made = { apiVersion: 'velero.io/v1', kind, metadata, spec };
    await kubectl.apply(JSON.stringify(made));
    await eventually(async () => {
      const found = await get('--namespace=velero', `${kind}.velero.io`, name);
      expect(Phase.parse(found).status.phase).toBe('Completed');
    });
  };
  beforeAll(async () => {
    fixture = await createPlatformFixture();
    fixture.write('gitops/apps/web/values.yaml', 'system: shop\nteam: shop\n');
    fixture.write(
      'gitops/apps/web/envs/production.yaml',
      'environment: production\n',
    );
    fixture.write('gitops/apps/trial/values.yaml', 'system: trial\n');
    fixture.write('gitops/apps/trial/envs/dev.yaml', 'environment: dev\n');
    await start();
    await areReady();
    kubectl = new Kubectl({
      program: findKubectl(),
      kubeconfig: (await fixture.status()).kubeconfig ?? '',
      env,
    });
  });
  afterAll(() => fixture.end());

  it('stores the S3 key readable by its owner only, and rejects requests without it', async () => {
    expect(statSync(credentials()).mode & 0o777).toBe(0o600);
    const text = readFileSync(credentials(), 'utf8');
    const secret = /secret_access_key = (\S{20,})/.exec(text)?.[1];
    expect(secret).toBeDefined();
    for (const pid of fixture.processes()) {
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      expect(command).not.toContain(secret);
    }
    const { status } = await fetch(`${(await part('s3'))?.url}/velero`);
    expect(status).toBe(403);
  });

  it('schedules a daily backup of each production namespace, and has not run it yet', async () => {
    const found = await get('--namespace=velero', 'schedules.velero.io');
    const template = { includedNamespaces: ['shop-production'] };
    expect(Schedules.parse(found).items).toEqual([
      { spec: { schedule: '0 2 * * *', template } },
    ]);
    const backups = await get('--namespace=velero', 'backups.velero.io');
    expect(backups).toMatchObject({ items: [] });
  });

  it('restores a namespace unchanged after SIGKILL of both parts', async () => {
    await kubectl.apply(JSON.stringify({ ...LIST, items: NOTES }));
    const deploymentRuns = () =>
      eventually(async () => {
        const found = await get('--namespace=notes', 'deployment', 'web');
        expect(Deployment.parse(found).status.readyReplicas).toBe(2);
      });
    await deploymentRuns();
    const before = await notes();
    expect(before).toMatchObject(WRITTEN);
    await complete('Backup', 'notes', { includedNamespaces: ['notes'] });
    await kubectl.run(['delete', 'namespace', 'notes', '--timeout=60s']);
    await expect(get('namespace', 'notes')).rejects.toThrow('not found');
    for (const name of partNames('backup')) {
      signalProcess((await part(name))?.pid ?? 0, 'SIGKILL');
    }
    await areReady(1);
    await complete('Restore', 'notes', { backupName: 'notes' });
    await deploymentRuns();
    expect(await notes()).toEqual(before);
  });

  it('replaces a corrupt key and preserves the backups', async () => {
    expect((await fixture.run(['stop'])).code).toBe(0);
    expect(fixture.processes()).toEqual([]);
    writeFileSync(credentials(), 'half');
    await start();
    await areReady();
    expect(readFileSync(credentials(), 'utf8')).not.toContain('half');
    expect(statSync(credentials()).mode & 0o777).toBe(0o600);
    await kubectl.run(['delete', 'namespace', 'notes', '--timeout=60s']);
    await complete('Restore', 'again', { backupName: 'notes' });
    expect(await notes()).toMatchObject(WRITTEN);
  });
});
