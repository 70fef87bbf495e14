import {
  applicationStatusSchema,
  clusterListSchema,
  CLUSTERS_CHANNEL,
  LIVE_STATUS_CHANNEL,
  type EnvironmentStatus,
} from '@comptoir/plugin-live-status-common';
import { copyFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { eventually } from './__testUtils__/eventually';
import {
  account,
  application,
  COMMIT,
  deployment,
  namespace,
  NAMESPACE,
  node,
  pod,
  ready,
  velero,
} from './__testUtils__/manifests';
import {
  hasApiServer,
  startApiServer,
  type TestApiServer,
} from '@comptoir/parts/testing/startApiServer';
import {
  startLiveStatus,
  type TestLiveStatus,
} from './__testUtils__/startLiveStatus';

jest.setTimeout(120_000);

const root = resolve(__dirname, '../../..');
const KINDS = ['argocd', 'rollouts', 'velero'];
/** The programs come from `npm run platform:build`. */
const describeIfBuilt = hasApiServer({ root, kinds: KINDS })
  ? describe
  : describe.skip;

describeIfBuilt('live status of a real API server', () => {
  let server: TestApiServer;
  let live: TestLiveStatus;
  let kubeconfig: string;
  let explanation: string;

  const products = async (): Promise<EnvironmentStatus> => {
    const { body } = await live.get('/applications/products').expect(200);
    const [dev] = applicationStatusSchema.parse(body).environments;
    return dev;
  };
  const cluster = async () => {
    const { body } = await live.get('/clusters').expect(200);
    return clusterListSchema.parse(body).items[0];
  };
  const reaches = (part: object) =>
    eventually(async () => expect(await products()).toMatchObject(part));

  beforeAll(async () => {
    server = await startApiServer({ root });
    kubeconfig = join(server.files.keys, 'kubeconfig');
    explanation = join(server.files.keys, 'explanation.json');
    live = await startLiveStatus({
      clusters: [
        {
          name: 'local',
          environments: ['dev', 'staging'],
          kubeconfig,
          explanation,
        },
      ],
    });
  });
  afterAll(async () => {
    await live.stop();
    await server.stop();
  });

  it('explains why it is not connected, and connects when the kubeconfig appears', async () => {
    await eventually(async () =>
      expect(await cluster()).toMatchObject({
        state: 'disconnected',
        reason: expect.stringContaining(`${kubeconfig} does not exist`),
      }),
    );
    const why = { reason: 'kube-apiserver is being built', remedy: 'Wait' };
    writeFileSync(explanation, JSON.stringify(why));
    await eventually(async () => expect(await cluster()).toMatchObject(why));
    const unknown = { state: 'unknown', reason: why.reason };
    expect(await products()).toMatchObject({
      delivery: { source: unknown },
      pods: { source: unknown },
      backup: { source: unknown, state: 'unknown' },
    });

    copyFileSync(server.files.kubeconfig('admin'), kubeconfig);
    await eventually(async () =>
      expect(await cluster()).toEqual({
        name: 'local',
        environments: ['dev', 'staging'],
        state: 'connected',
        since: expect.any(String),
        argocd: { state: 'current' },
      }),
    );
    const states = live.signals
      .filter(({ channel }) => channel === CLUSTERS_CHANNEL)
      .map(({ message }) => message.state);
    expect(states).toEqual(['disconnected', 'disconnected', 'connected']);
  });

  it('names kinds that are not installed, and reads them once they are', async () => {
    await reaches({
      delivery: {
        source: {
          state: 'unknown',
          reason:
            'The cluster local has no kind applications.argoproj.io: Argo CD is not installed there.',
        },
      },
    });
    for (const module of KINDS) {
      await server.applyKinds(module);
    }
    await server.api.apply(
      ['argocd', 'velero', NAMESPACE].map(name => namespace(name)),
    );
    await server.api.apply([
      application(),
      account,
      node,
      deployment(2),
      velero('BackupStorageLocation', 'default', {
        spec: {
          default: true,
          provider: 'aws',
          objectStorage: { bucket: 'b' },
        },
        status: { phase: 'Available' },
      }),
      velero('Schedule', 'shop', {
        spec: {
          schedule: '0 2 * * *',
          template: { includedNamespaces: ['shop-*'] },
        },
      }),
    ]);
    await server.api.apply([pod('one')]);
    await reaches({
      namespace: NAMESPACE,
      delivery: {
        source: { state: 'current' },
        application: 'products-dev',
        sync: 'Synced',
        health: 'Healthy',
        revision: COMMIT,
      },
      pods: {
        source: { state: 'current' },
        ready: 0,
        wanted: 2,
        simulated: true,
        problems: [expect.any(String), '1 of 2 pods do not exist'],
      },
      backup: { source: { state: 'current' }, state: 'scheduled' },
    });
  });

  it('broadcasts a change within a second', async () => {
    live.signals.length = 0;
    const path = `/api/v1/namespaces/${NAMESPACE}/pods/one/status`;
    await server.api.merge(path, { status: ready });
    const changedAt = performance.now();
    await eventually(() =>
      expect(live.signals).toContainEqual({
        recipients: { type: 'broadcast' },
        channel: LIVE_STATUS_CHANNEL,
        message: expect.objectContaining({ application: 'products' }),
      }),
    );
    const took = performance.now() - changedAt;
    expect(took).toBeLessThan(1_000);
    expect(await products()).toMatchObject({ pods: { ready: 1, wanted: 2 } });
  });

  it('keeps the last values as unknown while the API server is away, and then continues', async () => {
    const before = await products();
    await server.part.kill();
    await reaches({
      delivery: {
        source: {
          state: 'unknown',
          reason: 'kube-apiserver is being built',
          asOf: expect.any(String),
        },
        sync: 'Synced',
      },
      pods: { source: { state: 'unknown' }, ready: 1 },
      backup: { state: 'unknown' },
    });
    await server.part.restart();
    await eventually(async () => expect(await products()).toEqual(before));

    await server.api.apply([deployment(3)]);
    await reaches({ pods: { wanted: 3, ready: 1 } });
  });

  it('notices an API server that hangs', async () => {
    server.part.freeze();
    await reaches({
      delivery: { source: { state: 'unknown' }, sync: 'Synced' },
      pods: { source: { state: 'unknown' } },
    });
    server.part.thaw();
    await reaches({ delivery: { source: { state: 'current' } } });
    await reaches({ pods: { source: { state: 'current' } } });
    expect(await products()).toMatchObject({ pods: { wanted: 3, ready: 1 } });
  });
});
