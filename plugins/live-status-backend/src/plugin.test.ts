import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import {
  applicationListSchema,
  applicationStatusSchema,
  clusterListSchema,
  LIVE_STATUS_CHANNEL,
} from '@comptoir/plugin-live-status-common';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { liveStatusPlugin } from './plugin';
import { ApiDouble } from './__testUtils__/ApiDouble';
import { eventually } from './__testUtils__/eventually';
import { application, pod } from './__testUtils__/manifests';
import {
  startLiveStatus,
  type TestLiveStatus,
} from './__testUtils__/startLiveStatus';

jest.setTimeout(60_000);

const APPLICATIONS =
  '/apis/argoproj.io/v1alpha1/namespaces/argocd/applications';
const SETS = '/apis/argoproj.io/v1alpha1/namespaces/argocd/applicationsets';
const PODS = '/api/v1/pods';
const KINDS = 9;

/** Adds the metadata that an API server adds. */
const stored = <T extends { metadata: object }>(object: T) => ({
  ...object,
  metadata: {
    creationTimestamp: '2026-11-30T08:00:00Z',
    resourceVersion: '1',
    ...object.metadata,
  },
});

describe('liveStatusPlugin without clusters', () => {
  let live: TestLiveStatus;

  beforeAll(async () => {
    live = await startLiveStatus({});
  });
  afterAll(() => live.stop());

  it('has no clusters and no applications', async () => {
    const clusters = await live.get('/clusters').expect(200);
    expect(clusters.body).toEqual({ items: [] });
    const applications = await live.get('/applications').expect(200);
    expect(applications.body).toEqual({ items: [] });
  });

  it('says which key is missing', async () => {
    const { body } = await live.get('/applications/products').expect(404);
    expect(body.error.message).toContain('liveStatus.clusters');
  });

  it.each(['/clusters', '/applications', '/applications/products'])(
    'requires a signed-in user or a service for %s',
    async path => {
      const { server } = await startTestBackend({
        features: [
          liveStatusPlugin,
          mockServices.rootConfig.factory({ data: {} }),
        ],
      });
      await request(server)
        .get(`/api/live-status${path}`)
        .set('authorization', mockCredentials.none.header())
        .expect(401);
    },
  );
});

describe('liveStatusPlugin', () => {
  let folder: string;
  let double: ApiDouble;
  let argocd: Server;
  let live: TestLiveStatus;

  const products = async () => {
    const { body } = await live.get('/applications/products').expect(200);
    return applicationStatusSchema.parse(body).environments[0];
  };
  const reaches = (part: object) =>
    eventually(async () => expect(await products()).toMatchObject(part));
  const cluster = async () => {
    const { body } = await live.get('/clusters').expect(200);
    return clusterListSchema.parse(body).items[0];
  };
  const current = { source: { state: 'current' } };
  const allCurrent = { delivery: current, pods: current, backup: current };

  const listen = (port: number) =>
    new Promise<void>(resolve => {
      argocd.listen(port, '127.0.0.1', resolve);
    });
  const portOf = (server: Server) => {
    const address = server.address();
    return address && typeof address === 'object' ? address.port : 0;
  };
  const close = () =>
    new Promise(resolve => {
      argocd.close(resolve);
      argocd.closeAllConnections();
    });

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'live-status-'));
    double = await ApiDouble.start();
    double.lists.set(APPLICATIONS, [stored(application())]);
    argocd = createServer((_, response) => response.end('ok'));
    await listen(0);
    const kubeconfig = join(folder, 'kubeconfig');
    writeFileSync(kubeconfig, double.kubeconfig());
    live = await startLiveStatus({
      clusters: [
        {
          name: 'local',
          environments: ['dev'],
          kubeconfig,
          argocd: { url: `http://127.0.0.1:${portOf(argocd)}` },
        },
      ],
    });
    await reaches(allCurrent);
  });
  afterEach(async () => {
    await live.stop();
    await double.stop();
    await close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('reports a set that does not update the environment, until it does', async () => {
    const set = (status: string) =>
      stored({
        metadata: { name: 'services-dev', namespace: 'argocd' },
        status: {
          conditions: [
            {
              type: 'ErrorOccurred',
              status,
              message: 'gitops/apps/products/releases/dev.yaml: yaml: line 1',
              lastTransitionTime: '2026-11-30T08:00:00Z',
            },
          ],
        },
      });
    const updateProblem = {
      scope: 'environment',
      file: 'gitops/apps/products/releases/dev.yaml',
      since: '2026-11-30T08:00:00Z',
    };

    double.change(SETS, set('True'));
    await reaches({ updateProblem });
    await eventually(() =>
      expect(live.signals).toContainEqual(
        expect.objectContaining({
          channel: LIVE_STATUS_CHANNEL,
          message: expect.objectContaining({
            environments: [
              expect.objectContaining({
                updateProblem: expect.objectContaining(updateProblem),
              }),
            ],
          }),
        }),
      ),
    );
    double.change(SETS, set('False'));
    await eventually(async () =>
      expect(await products()).not.toHaveProperty('updateProblem'),
    );
  });

  it('does not call an environment current while sets are forbidden', async () => {
    double.errors.set(SETS, 403);
    double.disconnect();

    await reaches({
      delivery: {
        source: {
          state: 'unknown',
          reason: expect.stringContaining('applicationsets.argoproj.io'),
        },
      },
      pods: current,
    });
  });

  it('reports whether Argo CD responds', async () => {
    await close();
    await eventually(async () =>
      expect(await cluster()).toMatchObject({
        state: 'connected',
        argocd: { state: 'unknown' },
      }),
    );
  });

  it('lists applications; others are deployed nowhere', async () => {
    const { body } = await live.get('/applications').expect(200);
    const names = applicationListSchema
      .parse(body)
      .items.map(one => one.application);
    expect(names).toEqual(['products']);
    const orders = await live.get('/applications/orders').expect(200);
    const { environments } = applicationStatusSchema.parse(orders.body);
    expect(environments.length).toBeGreaterThan(0);
    for (const { namespace, delivery } of environments) {
      expect(namespace).toBeUndefined();
      expect(delivery.application).toBeUndefined();
    }
  });

  it('makes only a forbidden kind unknown, and names the permission', async () => {
    double.errors.set(PODS, 403);
    double.disconnect();
    await reaches({
      delivery: current,
      pods: {
        source: {
          state: 'unknown',
          reason:
            'The portal may not list and watch pods in all namespaces of the cluster local. Grant its account this permission.',
        },
      },
      backup: current,
    });
    double.errors.delete(PODS);
    await reaches(allCurrent);
    expect(await cluster()).toMatchObject({ state: 'connected' });
  });

  it('explains an object that is not valid', async () => {
    double.lists.set(PODS, [
      stored({ metadata: { name: 'odd', namespace: 'n' } }),
    ]);
    double.disconnect();
    await reaches({
      delivery: current,
      pods: {
        source: {
          state: 'unknown',
          reason: expect.stringContaining('pods n/odd: spec: Invalid input'),
        },
      },
    });
    expect(await cluster()).toMatchObject({ state: 'connected' });
  });

  it('reads a list again when the API server dropped old versions', async () => {
    double.lists.set(APPLICATIONS, []);
    double.send(APPLICATIONS, {
      type: 'ERROR',
      object: {
        kind: 'Status',
        code: 410,
        message: 'too old resource version',
      },
    });
    await eventually(async () => {
      const { body } = await live.get('/applications').expect(200);
      expect(body.items).toEqual([]);
    });
    expect(double.reads.get(APPLICATIONS)).toBe(2);
    await eventually(() => expect(double.watchCount).toBe(KINDS));
  });

  it('explains rejected credentials', async () => {
    double.errors.set('/readyz', 401);
    double.disconnect();
    await eventually(async () =>
      expect(await cluster()).toMatchObject({
        state: 'disconnected',
        reason: `The API server ${double.url} rejects the portal's credentials.`,
        remedy: expect.stringContaining('Renew the token'),
      }),
    );
  });

  it('keeps one watch of each kind after many reconnections', async () => {
    for (let count = 0; count < 20; count += 1) {
      double.disconnect();
      await reaches(allCurrent);
    }
    await eventually(() => expect(double.watchCount).toBe(KINDS));
    const { body } = await live.get('/applications').expect(200);
    expect(body.items).toHaveLength(1);
  });

  it('does not know the delivery while Argo CD is away, but everything else', async () => {
    const port = portOf(argocd);
    await close();
    await reaches({
      delivery: {
        source: {
          state: 'unknown',
          reason: expect.stringMatching(
            `^Argo CD at http://127.0.0.1:${port} does not respond since 20.*ECONNREFUSED`,
          ),
          asOf: expect.any(String),
        },
        sync: 'Synced',
      },
      pods: current,
      backup: current,
    });
    await listen(port);
    await reaches(allCurrent);
  });

  it('does not know the delivery when no application was compared for long', async () => {
    const old = application({}, new Date(Date.now() - 300_000));
    double.change(APPLICATIONS, stored(old));
    await reaches({
      delivery: {
        source: {
          state: 'unknown',
          reason: expect.stringContaining('has not compared any application'),
          asOf: old.status.reconciledAt,
        },
      },
      pods: current,
    });
  });

  it('broadcasts an application once per change, and nothing of other programs', async () => {
    live.signals.length = 0;
    const other = stored(pod('other'));
    const labels = { 'app.kubernetes.io/name': 'argocd-server' };
    double.change(PODS, { ...other, metadata: { ...other.metadata, labels } });
    // A comparison without a result changes nothing that is shown.
    double.change(APPLICATIONS, stored(application()));
    const degraded = application({ health: { status: 'Degraded' } });
    double.change(APPLICATIONS, stored(degraded));
    await reaches({ delivery: { health: 'Degraded' } });
    await eventually(() => expect(live.signals).not.toHaveLength(0));
    expect(live.signals).toEqual([
      {
        recipients: { type: 'broadcast' },
        channel: LIVE_STATUS_CHANNEL,
        message: expect.objectContaining({ application: 'products' }),
      },
    ]);
  });
});
