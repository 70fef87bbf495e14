import { stringify } from 'yaml';
import { z } from 'zod';
import { clusterPath } from '@comptoir/gitops/Cluster';
import { ENVIRONMENTS } from '@comptoir/gitops/environments';
import { readCluster } from '@comptoir/gitops/readCluster';
import {
  formatRelease,
  parseRelease,
  releasePath,
} from '@comptoir/gitops/Release';
import { runCommand } from '@comptoir/commands/runCommand';
import { argoRollouts } from '@comptoir/parts/parts/rollouts/argoRollouts';
import { freePort } from '@comptoir/parts/testing/freePort';
import { testEnvironment } from '@comptoir/parts/testing/testEnvironment';
import { eventually } from '../src/testing/fixture/eventually.ts';
import { argocdNotifications } from './support/argocdNotifications.ts';
import { ARGOCD_ACTIONS, ARGOCD_RIGHTS } from './support/argocdRights.ts';
import { SERVICES } from './support/DeliveryLoop.ts';
import { ROOT } from './support/findKubectl.ts';
import { IdentityProvider } from './support/IdentityProvider.ts';
import { Plane, type PlaneOptions } from './support/Plane.ts';
import { Receiver } from './support/Receiver.ts';
import { TestRepository } from './support/TestRepository.ts';

const ARGOCD_URL = 'https://argocd.production.comptoir.example';
const TOKEN = 'token-of-the-receiver';
/** As on EKS Auto Mode. */
const DNS = { pods: false, networks: ['172.20.0.10/32'] };

/** Returns the releases of all services: chart and values of one commit, and a digest that no build has. */
function releasesOf(revision: string): Record<string, string> {
  const image = {
    repository: 'registry.gitlab.com/comptoir/comptoir/any',
    digest: `sha256:${'0'.repeat(64)}`,
    version: '1.0.0',
    commit: revision,
    builtAt: '2026-11-30T12:00:00Z',
  };
  return Object.fromEntries(
    SERVICES.flatMap(service =>
      ENVIRONMENTS.map(environment => {
        const system = service === 'portal' ? 'portal' : 'shop';
        const team = system === 'portal' ? 'team-platform' : 'team-shop';
        const pinned = environment === 'dev' ? {} : { revision };
        const release = { system, team, image, ...pinned };
        return [releasePath(service, environment), formatRelease(release)];
      }),
    ),
  );
}

/** The secret of the cluster that Argo CD runs in, with a fact of Terraform. */
const IN_CLUSTER = {
  apiVersion: 'v1',
  kind: 'Secret',
  metadata: {
    name: 'in-cluster',
    namespace: 'argocd',
    labels: { 'argocd.argoproj.io/secret-type': 'cluster' },
    annotations: { 'comptoir.dev/identity': 'pod-identity' },
  },
  stringData: {
    name: 'in-cluster',
    server: 'https://kubernetes.default.svc',
    config: '{}',
  },
};

const Settings = z.object({
  metadata: z.object({
    managedFields: z.array(
      z.object({ manager: z.string(), operation: z.string() }),
    ),
  }),
  data: z.record(z.string(), z.string()),
});

/** As K3s (dev and staging) and as EKS (production): each has its own control plane and Argo CD. */
describe('two clusters that follow one repository', () => {
  let repository: TestRepository;
  let provider: IdentityProvider;
  let receiver: Receiver;
  /** Ends what was started, also after a failed start. */
  const ends: (() => unknown)[] = [];
  let nonprod: Plane;
  let production: Plane;
  const states = async (plane: Plane) => {
    const output = await plane.kubectl.run([
      'get',
      'applications',
      '--namespace=argocd',
      '--output=jsonpath={range .items[*]}{.metadata.name} {.status.sync.status}{"\\n"}{end}',
    ]);
    return output.trim().split('\n');
  };
  beforeAll(async () => {
    provider = await IdentityProvider.start('argocd');
    ends.push(() => provider.end());
    receiver = await Receiver.start({ port: await freePort(), token: TOKEN });
    ends.push(() => receiver.end());
    repository = await TestRepository.create();
    ends.push(() => repository.end());
    const revision = await repository.head();
    await repository.commit({
      ...releasesOf(revision),
      // The charts of add-ons are not in this repository.
      [clusterPath('nonprod')]: stringify({
        ...readCluster(ROOT, 'nonprod'),
        addons: {},
      }),
      [clusterPath('production')]: stringify({
        ...readCluster(ROOT, 'production'),
        addons: {},
        revision,
        dns: DNS,
        identity: { issuer: provider.issuer, clientId: 'argocd' },
        argocd: { url: ARGOCD_URL, notifications: { url: receiver.url } },
      }),
    });
    const { root, bare } = repository;
    const start = async (
      options: Omit<PlaneOptions, 'root' | 'repository'>,
    ) => {
      const plane = await Plane.start({ ...options, root, repository: bare });
      ends.push(() => plane.end());
      return plane;
    };
    const starting = [
      start({ cluster: 'nonprod' }),
      start({
        cluster: 'production',
        extra: [argoRollouts, argocdNotifications],
        variables: { SSL_CERT_FILE: provider.certificate },
      }),
    ] as const;
    await Promise.allSettled(starting);
    [nonprod, production] = await Promise.all(starting);
    await production.kubectl.apply(
      JSON.stringify({
        apiVersion: 'v1',
        kind: 'Secret',
        metadata: { name: 'argocd-notifications-secret', namespace: 'argocd' },
        stringData: { 'owners-token': TOKEN },
      }),
    );
    await production.kubectl.apply(JSON.stringify(IN_CLUSTER));
    await Promise.all([nonprod.found(), production.found()]);
  }, 120_000);
  afterAll(async () => {
    for (const end of ends.reverse()) {
      await end();
    }
  });

  it('deploys exactly its environments to each cluster', async () => {
    const expected = (environments: readonly string[]) =>
      [
        'bootstrap',
        ...SERVICES.flatMap(service =>
          environments.map(environment => `${service}-${environment}`),
        ),
      ]
        .map(name => `${name} Synced`)
        .sort();
    await eventually(async () => {
      expect((await states(nonprod)).sort()).toEqual(
        expected(['dev', 'staging']),
      );
      expect((await states(production)).sort()).toEqual(
        expected(['production']),
      );
    }, 90_000);
    const namespaces = async (plane: Plane) => {
      const found = await plane.kubectl.run([
        'get',
        'namespaces',
        '--selector=comptoir.dev/environment',
        '--output=jsonpath={.items[*].metadata.name}',
      ]);
      return found.split(' ').sort();
    };
    expect(await namespaces(nonprod)).toEqual([
      'portal-dev',
      'portal-staging',
      'shop-dev',
      'shop-staging',
    ]);
    expect(await namespaces(production)).toEqual([
      'portal-production',
      'shop-production',
    ]);
  });

  it('can be founded again, and keeps the secret and the settings of Argo CD', async () => {
    const read = async (object: string) => {
      const output = await production.kubectl.run([
        'get',
        object,
        '--namespace=argocd',
        '--show-managed-fields',
        '--output=json',
      ]);
      return Settings.parse(JSON.parse(output));
    };
    const before = await read('secret/argocd-secret');
    expect(Object.keys(before.data)).toContain('server.secretkey');
    await production.found();
    expect((await read('secret/argocd-secret')).data).toEqual(before.data);
    const { managedFields } = (await read('configmap/argocd-cm')).metadata;
    expect(managedFields).toContainEqual({
      manager: 'argocd-controller',
      operation: 'Apply',
    });
  });

  it('passes the facts of each cluster to its services', async () => {
    const valuesOf = async (plane: Plane, application: string) => {
      const values = await plane.kubectl.run([
        'get',
        `application/${application}`,
        '--namespace=argocd',
        '--output=jsonpath={.spec.source.helm.valuesObject.cluster}',
      ]);
      const cluster: unknown = JSON.parse(values);
      return cluster;
    };
    expect(await valuesOf(production, 'products-production')).toEqual({
      dns: DNS,
      podIdentity: true,
    });
    expect(await valuesOf(nonprod, 'products-staging')).toEqual({
      podIdentity: false,
    });
    const rules = await production.kubectl.run([
      'get',
      'networkpolicy/products',
      '--namespace=shop-production',
      '--output=jsonpath={.spec.egress}',
    ]);
    expect(rules).toContain('172.20.0.10/32');
  });

  it('signs people in by the cluster’s identity provider, and refuses the admin there', async () => {
    // Argo CD creates this secret for an enabled admin.
    for (const plane of [nonprod, production]) {
      await expect(
        plane.kubectl.run([
          'get',
          'secret/argocd-initial-admin-secret',
          '--namespace=argocd',
        ]),
      ).rejects.toThrow('not found');
    }
    const list = (plane: Plane, token: string) =>
      fetch(`${plane.argocdUrl}/api/v1/applications`, {
        headers: { authorization: `Bearer ${token}` },
      }).then(({ status }) => status);
    const token = provider.tokenOf('team-shop');
    expect(await list(production, token)).toBe(200);
    expect(await list(nonprod, token)).toBe(401);
    expect(await list(production, `${token.slice(0, -4)}AAAA`)).toBe(401);
  });

  it.each(ARGOCD_RIGHTS)(
    '%s may in Argo CD %s %s %s: %s',
    async (group, resource, action, object, answer) => {
      const { stdout, stderr } = await runCommand(
        [
          production.argocdProgram,
          'account',
          'can-i',
          action,
          resource,
          object,
          '--plaintext',
          `--server=${new URL(production.argocdUrl).host}`,
          `--auth-token=${provider.tokenOf(group)}`,
        ],
        { env: testEnvironment().env },
      );
      expect({ answer: stdout.trim(), stderr }).toEqual({ answer, stderr: '' });
    },
  );

  it('lets a team operate its own rollouts in production', async () => {
    const post = (group: string, path: string, body: object) =>
      fetch(`${production.argocdUrl}/api/v1/applications/${path}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${provider.tokenOf(group)}`,
        },
        body: JSON.stringify(body),
      }).then(({ status }) => status);
    const app = { name: 'products-production' };
    await eventually(async () => {
      await post('team-platform', `${app.name}/sync`, app);
      const found = await production.kubectl.run([
        'get',
        'rollouts',
        '--namespace=shop-production',
        '--output=name',
      ]);
      expect(found).toContain('rollout.argoproj.io/products');
    });
    for (const [group, action, kind, status] of ARGOCD_ACTIONS) {
      const which = {
        namespace: 'shop-production',
        resourceName: 'products',
        group: kind === 'Rollout' ? 'argoproj.io' : 'apps',
        version: kind === 'Rollout' ? 'v1alpha1' : 'v1',
        kind,
      };
      const path = `${app.name}/resource/actions/v2?${new URLSearchParams(which).toString()}`;
      const answer = await post(group, path, { ...which, ...app, action });
      expect({ group, action, kind, answer }).toEqual({
        group,
        action,
        kind,
        answer: status,
      });
    }
  });

  it('notifies the owners of an application that cannot be rendered', async () => {
    await repository.commit({
      'gitops/apps/products/envs/production.yaml': 'unknown: true\n',
    });
    const path = releasePath('products', 'production');
    const release = parseRelease(repository.read(path), path, 'production');
    const revision = await repository.head();
    await repository.commit({
      [path]: formatRelease({ ...release, revision }),
    });
    await production.refresh();
    await eventually(() => {
      const found = receiver.notifications.find(({ payload }) =>
        payload.description.includes("'unknown' not allowed"),
      );
      expect(found).toMatchObject({
        recipients: { type: 'entity', entityRef: 'group:default/team-shop' },
        payload: {
          title: 'Argo CD refuses products-production',
          link: `${ARGOCD_URL}/applications/products-production`,
          severity: 'high',
          topic: 'delivery',
          scope: 'refused:products-production',
        },
      });
    });
  });
});
