import { resolve } from 'node:path';
import { findGoProgram } from '@comptoir/parts/goModules/findGoProgram';
import { readGoModules } from '@comptoir/parts/goModules/readGoModules';
import { waitUntil } from '@comptoir/parts/host/waitUntil';
import { Kubectl } from '@comptoir/parts/parts/kubernetes/Kubectl';
import {
  hasApiServer,
  startApiServer,
  type TestApiServer,
} from '@comptoir/parts/testing/startApiServer';
import { testEnvironment } from '@comptoir/parts/testing/testEnvironment';
import { KubernetesCluster } from './KubernetesCluster.ts';
import type { Program } from './Program.ts';
import { stagesOf } from './stagesOf.ts';
import { gatewayKind, manifests } from './testing/manifests.ts';

const root = resolve(import.meta.dirname, '../../../..');
const KINDS = ['argocd'];
const TIMEOUT_MS = 180_000;
/** The programs come from `npm run platform:build`. */
const describeIfBuilt = hasApiServer({ root, kinds: KINDS })
  ? describe
  : describe.skip;

describeIfBuilt('a teardown on a real API server', () => {
  let server: TestApiServer;
  let kubectl: Kubectl;
  let cluster: KubernetesCluster;

  /**
   * Stands in for the garbage collector and the controllers of Argo CD and volumes: what is deleted
   * loses its finalizers, and a volume is deleted with its claim.
   */
  const withControllers: Program = async args => {
    const output = await kubectl.run(args);
    const [verb, kind = '', name = ''] = args;
    if (verb === 'delete') {
      await release(kind, name, args[3] ?? '');
    }
    return output;
  };
  const release = async (kind: string, name: string, namespace: string) => {
    const rest = await kubectl.run([
      'get',
      kind,
      name,
      namespace,
      '--ignore-not-found',
      '--output=name',
    ]);
    if (rest !== '') {
      const patch = '--patch={"metadata":{"finalizers":null}}';
      await kubectl.run([
        'patch',
        kind,
        name,
        namespace,
        '--type=merge',
        patch,
      ]);
    }
    if (kind === 'persistentvolumeclaim') {
      const volume = ['persistentvolume', `pv-${name}`];
      await kubectl.run(['delete', ...volume, '--wait=false']);
      await release('persistentvolume', `pv-${name}`, '--namespace=');
    }
  };

  beforeAll(async () => {
    server = await startApiServer({ root });
    for (const kinds of KINDS) {
      await server.applyKinds(kinds);
    }
    const { env, cacheFolder } = testEnvironment();
    const modules = readGoModules({ root, cacheFolder });
    const found = findGoProgram('kubectl', { modules, path: '' });
    kubectl = new Kubectl({
      program: found?.file ?? 'kubectl',
      kubeconfig: server.files.kubeconfig('admin'),
      env,
    });
    // The API server offers new kinds a moment after it has accepted them.
    const offers = (kind: string) =>
      waitUntil(
        async () =>
          (await kubectl.run(['api-resources', '--output=name'])).includes(
            kind,
          ),
        { deadlineMs: 60_000, everyMs: 200 },
      );
    await kubectl.apply(JSON.stringify(gatewayKind()));
    expect(await offers('gateways.gateway.networking.k8s.io')).toBe(true);
    const items = manifests();
    await kubectl.apply(
      JSON.stringify({ apiVersion: 'v1', kind: 'List', items }),
    );
    await kubectl.run([
      'patch',
      'statefulset',
      'argocd-application-controller',
      '--namespace=argocd',
      '--subresource=status',
      '--type=merge',
      '--patch={"status":{"replicas":1,"readyReplicas":1}}',
    ]);
    cluster = new KubernetesCluster(withControllers);
  }, TIMEOUT_MS);
  afterAll(() => server.stop(), TIMEOUT_MS);

  it(
    'reads the objects, and removes all of them except the retained ones',
    async () => {
      const before = await cluster.read();
      expect(before.isArgocdRunning).toBe(true);
      expect(before.balancers.map(({ name }) => name)).toEqual([
        'public',
        'nginx',
      ]);
      expect(before.volumes).toEqual([
        { name: 'pv-data-0', disk: 'vol-pv-data-0', goesWithClaim: true },
        { name: 'pv-old', disk: 'vol-pv-old', goesWithClaim: false },
      ]);
      expect(before.sets.flatMap(({ paths }) => paths)).toContain(
        'gitops/clusters/production.yaml',
      );
      expect(await cluster.hosts()).toEqual(['127.0.0.1']);
      expect(await cluster.names()).toEqual([]);

      for (const stage of stagesOf('production', false)) {
        for (const call of stage.calls(await cluster.read())) {
          await cluster.run(call);
        }
        expect(stage.remaining(await cluster.read())).toEqual([]);
      }

      const { sets, applications, balancers, claims, volumes } =
        await cluster.read();
      expect({ sets, applications, balancers, claims }).toEqual({
        sets: [],
        applications: [],
        balancers: [],
        claims: [],
      });
      expect(volumes.map(({ name }) => name)).toEqual(['pv-old']);
      expect(await cluster.names()).toEqual([
        { name: 'production', source: 'the ConfigMap teardown' },
      ]);
    },
    TIMEOUT_MS,
  );
});
