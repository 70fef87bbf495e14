import {
  createBackendPlugin,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  createMockDirectory,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { ClusterStatus } from '@comptoir/plugin-live-status-common';
import { liveStatusServiceRef } from '@comptoir/plugin-live-status-node';
import { rmSync, writeFileSync } from 'node:fs';
import { eventually } from '../__testUtils__/eventually';
import {
  startGitLabDouble,
  type GitLabDouble,
} from '../__testUtils__/startGitLabDouble';
import { Dependencies } from './Dependencies';
import { watchDependencies } from './watchDependencies';

jest.setTimeout(30_000);

const SINCE = '2026-11-30T08:00:00.000Z';
const CONNECTED: ClusterStatus = {
  name: 'local',
  environments: ['dev'],
  state: 'connected',
  since: SINCE,
  argocd: { state: 'current' },
};
const DISCONNECTED: ClusterStatus = {
  ...CONNECTED,
  state: 'disconnected',
  reason: 'The API server does not respond',
  argocd: {
    state: 'unknown',
    reason: 'Argo CD does not respond',
    failingSince: SINCE,
  },
};
/** Before the first connection and the first response of Argo CD. */
const CONNECTING: ClusterStatus = {
  ...CONNECTED,
  state: 'connecting',
  argocd: { state: 'unknown', reason: 'Argo CD is being checked.' },
};

describe('watchDependencies', () => {
  const folder = createMockDirectory();
  let gitlab: GitLabDouble;
  let cluster: ClusterStatus;
  let dependencies: Dependencies;
  let stop: () => Promise<void>;

  const states = () =>
    dependencies.report().dependencies.map(({ name, state }) => [name, state]);
  const find = (name: string) =>
    dependencies.report().dependencies.find(one => one.name === name);
  /** Starts the module beside doubles of the plugin that it belongs to and of the live status. */
  async function start(): Promise<void> {
    dependencies = Dependencies.create();
    const backend = await startTestBackend({
      features: [
        watchDependencies(dependencies),
        createBackendPlugin({
          pluginId: 'catalog',
          register: env =>
            env.registerInit({ deps: {}, init: async () => undefined }),
        }),
        createServiceFactory({
          service: liveStatusServiceRef,
          deps: {},
          factory: () => ({
            clusters: () => [cluster],
            names: () => [],
            applications: () => [],
            application: name => ({ application: name, environments: [] }),
            isKnown: () => false,
            subscribe: () => () => undefined,
          }),
        }),
        mockServices.rootConfig.factory({
          data: {
            backend: {
              baseUrl: 'http://localhost:0',
              listen: { port: 0, host: '127.0.0.1' },
              database: { client: 'better-sqlite3', connection: ':memory:' },
            },
            integrations: {
              gitlab: [
                {
                  host: gitlab.host,
                  apiBaseUrl: `http://${gitlab.host}/api/v4`,
                  baseUrl: `http://${gitlab.host}`,
                  token: startGitLabDouble.token,
                },
              ],
            },
            catalog: {
              providers: { gitlab: { company: { host: gitlab.host } } },
              locations: [
                { type: 'file', target: folder.resolve('catalog-info.yaml') },
              ],
            },
            liveStatus: {
              clusters: [
                {
                  name: 'local',
                  environments: ['dev'],
                  kubeconfig: folder.resolve('kubeconfig'),
                  explanation: folder.resolve('cluster.json'),
                  argocd: { url: 'http://127.0.0.1:9' },
                },
              ],
            },
          },
        }),
      ],
    });
    stop = () => backend.stop();
  }

  beforeEach(async () => {
    folder.setContent({ 'catalog-info.yaml': '' });
    gitlab = await startGitLabDouble();
    cluster = CONNECTED;
  });
  afterEach(async () => {
    await stop();
    await gitlab.stop();
  });

  it('reports the database, the sources of the catalog, clusters and Argo CD', async () => {
    await start();

    await eventually(() =>
      expect(states()).toEqual([
        ['database', 'up'],
        [`GitLab ${gitlab.host}`, 'up'],
        ['catalog files', 'up'],
        ['cluster local', 'up'],
        ['Argo CD of local', 'up'],
      ]),
    );
    expect(find('database')).toMatchObject({ kind: 'sqlite', lastError: null });
  });

  it('names a missing catalog file', async () => {
    rmSync(folder.resolve('catalog-info.yaml'));
    await start();

    await eventually(() =>
      expect(find('catalog files')).toMatchObject({
        state: 'down',
        lastError: expect.stringContaining('catalog-info.yaml'),
      }),
    );
  });

  it('explains why a cluster and its Argo CD are down', async () => {
    cluster = DISCONNECTED;
    await start();

    await eventually(() => {
      expect(find('cluster local')).toMatchObject({
        state: 'down',
        lastError: 'The API server does not respond',
      });
      expect(find('Argo CD of local')).toMatchObject({
        state: 'down',
        lastError: 'Argo CD does not respond',
      });
    });
  });

  it('reports a cluster and its Argo CD as unknown until they were checked', async () => {
    cluster = CONNECTING;
    await start();

    await eventually(() => {
      expect(find('cluster local')).toMatchObject({
        state: 'unknown',
        lastError: 'it is connecting',
      });
      expect(find('Argo CD of local')).toMatchObject({
        state: 'unknown',
        lastError: 'Argo CD is being checked.',
      });
    });
  });

  it('reports a cluster that starts as unknown, and one that was lost as down', async () => {
    const explanation = { reason: 'it is starting: etcd is not ready yet' };
    writeFileSync(folder.resolve('cluster.json'), JSON.stringify(explanation));
    cluster = DISCONNECTED;
    await start();
    await eventually(() =>
      expect(find('cluster local')).toMatchObject({
        state: 'unknown',
        lastError: explanation.reason,
      }),
    );

    cluster = CONNECTED;
    await eventually(() => expect(find('cluster local')?.state).toBe('up'));
    cluster = DISCONNECTED;
    await eventually(() => expect(find('cluster local')?.state).toBe('down'));
  });
});
