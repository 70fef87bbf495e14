import { mockServices } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readClusters } from './readClusters';

const KUBECONFIG = {
  apiVersion: 'v1',
  kind: 'Config',
  'current-context': 'main',
  clusters: [{ name: 'one', cluster: { server: 'https://127.0.0.1:6443' } }],
  users: [{ name: 'ada', user: { token: 'of-ada' } }],
  contexts: [{ name: 'main', context: { cluster: 'one', user: 'ada' } }],
};
const NONPROD = {
  name: 'nonprod',
  url: 'https://nonprod.example',
  authProvider: 'serviceAccount',
  serviceAccountToken: 'of-the-account',
  caData: 'Y2E=',
};

const read = (clusters: JsonObject[], located: JsonObject[] = []) =>
  readClusters(
    mockServices.rootConfig({
      data: {
        liveStatus: { clusters },
        kubernetes: {
          clusterLocatorMethods: [{ type: 'config', clusters: located }],
        },
      },
    }),
  );

describe('readClusters', () => {
  let folder: string;
  let kubeconfig: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'clusters-'));
    kubeconfig = join(folder, 'kubeconfig');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is empty without configuration', () => {
    expect(readClusters(mockServices.rootConfig())).toEqual([]);
  });

  it('reads a kubeconfig again at each connection', () => {
    const [cluster] = read([
      { name: 'local', environments: ['dev', 'staging'], kubeconfig },
    ]);
    expect(cluster).toMatchObject({
      name: 'local',
      environments: ['dev', 'staging'],
      kubeconfig,
      argocd: { namespace: 'argocd' },
      velero: { namespace: 'velero' },
    });
    expect(() => cluster.connect()).toThrow(
      `The kubeconfig ${kubeconfig} does not exist. Create it, or correct liveStatus.clusters[0].kubeconfig.`,
    );

    writeFileSync(kubeconfig, JSON.stringify(KUBECONFIG));
    const connected = cluster.connect();
    expect(connected.getCurrentCluster()?.server).toBe(
      'https://127.0.0.1:6443',
    );
    expect(connected.getCurrentUser()?.token).toBe('of-ada');
  });

  it.each([
    ['{', 'is not valid'],
    [
      JSON.stringify({ ...KUBECONFIG, 'current-context': 'other' }),
      'has no current context with a cluster',
    ],
    [JSON.stringify({ ...KUBECONFIG, users: [] }), 'has no user'],
  ])('rejects the kubeconfig %s', (content, problem) => {
    writeFileSync(kubeconfig, content);
    const [cluster] = read([
      { name: 'local', environments: ['dev'], kubeconfig },
    ]);
    expect(() => cluster.connect()).toThrow(problem);
  });

  it("uses the Kubernetes plugin's cluster of the same name", () => {
    const [cluster] = read(
      [
        {
          name: 'nonprod',
          environments: ['dev'],
          argocd: { url: 'https://argocd.example/', namespace: 'gitops' },
        },
      ],
      [NONPROD],
    );
    expect(cluster.argocd).toEqual({
      url: 'https://argocd.example',
      namespace: 'gitops',
    });
    const connected = cluster.connect();
    expect(connected.getCurrentCluster()).toMatchObject({
      server: 'https://nonprod.example',
      caData: 'Y2E=',
    });
    expect(connected.getCurrentUser()?.token).toBe('of-the-account');
  });

  it('explains that a pod without a token cannot connect', () => {
    const [cluster] = read(
      [{ name: 'nonprod', environments: ['dev'] }],
      [
        {
          name: 'nonprod',
          url: 'https://nonprod.example',
          authProvider: 'serviceAccount',
          caData: 'Y2E=',
        },
      ],
    );
    expect(() => cluster.connect()).toThrow(
      'Set serviceAccountToken of the cluster in kubernetes.clusterLocatorMethods, or mount the token.',
    );
  });

  it('returns the explanation only while its file is valid', async () => {
    const explanation = join(folder, 'why.json');
    const [cluster] = read([
      { name: 'local', environments: ['dev'], kubeconfig, explanation },
    ]);
    expect(await cluster.explain()).toBeUndefined();
    writeFileSync(explanation, '{"reason":');
    expect(await cluster.explain()).toBeUndefined();
    const content = { reason: 'kube-apiserver is being built', remedy: 'Wait' };
    writeFileSync(explanation, JSON.stringify(content));
    expect(await cluster.explain()).toEqual(content);
  });

  const LOCAL = { name: 'local', environments: ['dev'], kubeconfig: 'file' };
  it.each<[JsonObject[], string]>([
    [
      [{ ...LOCAL, name: undefined }],
      'liveStatus.clusters[0].name: Invalid input',
    ],
    [
      [{ ...LOCAL, environments: [] }],
      'liveStatus.clusters[0].environments: must name at least one environment',
    ],
    [
      [{ ...LOCAL, argocd: { url: 'argocd' } }],
      'liveStatus.clusters[0].argocd.url: must be an http(s) address',
    ],
    [
      [{ ...LOCAL, kubeconfg: 'x' }],
      'liveStatus.clusters[0]: Unrecognized key: "kubeconfg"',
    ],
    [
      [LOCAL, { ...LOCAL, environments: ['staging'] }],
      'liveStatus.clusters[1].name: local is the name of liveStatus.clusters[0] too',
    ],
    [
      [LOCAL, { ...LOCAL, name: 'production' }],
      'liveStatus.clusters[1].environments: dev is an environment of local already',
    ],
    [
      [{ name: 'elsewhere', environments: ['dev'] }],
      'liveStatus.clusters[0].name: kubernetes.clusterLocatorMethods (type config) has no cluster elsewhere (it has: nonprod, google)',
    ],
    [
      [{ name: 'google', environments: ['dev'] }],
      'has the authProvider google, but the portal watches with a service account',
    ],
  ])('rejects %j with the invalid key', (clusters, problem) => {
    const google = { ...NONPROD, name: 'google', authProvider: 'google' };
    expect(() => read(clusters, [NONPROD, google])).toThrow(problem);
  });
});
