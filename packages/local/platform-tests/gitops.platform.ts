import { globSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { clusterPath, parseCluster } from '@comptoir/gitops/Cluster';
import { z } from 'zod';
import { eventually } from '../src/testing/fixture/eventually.ts';
import { APPLICATIONS, DeliveryLoop } from './support/DeliveryLoop.ts';
import { ROOT } from './support/findKubectl.ts';
import { LOOPBACK } from './support/listeningAddressesOf.ts';
import { RIGHTS } from './support/rights.ts';
import { describeSealedSecrets } from './support/describeSealedSecrets.ts';

/** The fields of the spec of a kind of objects. */
const Crd = z.object({
  spec: z.object({
    versions: z.tuple([
      z.object({
        schema: z.object({
          openAPIV3Schema: z.object({
            properties: z.object({
              spec: z.object({ properties: z.record(z.string(), z.unknown()) }),
            }),
          }),
        }),
      }),
    ]),
  }),
});

const Rollout = z.object({
  status: z.object({ phase: z.string(), abort: z.boolean().default(false) }),
});
/** Without those of add-ons, whose kinds the local cluster lacks. */
const GOLDENS = globSync('gitops/golden/**/*.yaml', { cwd: ROOT })
  .filter(file => !file.startsWith('gitops/golden/addons-'))
  .sort();
describe('the delivery loop on one machine', () => {
  let loop: DeliveryLoop;
  beforeAll(async () => {
    loop = await DeliveryLoop.start();
  }, 240_000);
  afterAll(() => loop.end());

  it('deploys every service in every environment from Git', async () => {
    await eventually(async () => {
      expect(await loop.states()).toEqual(
        Object.fromEntries(
          ['bootstrap', ...APPLICATIONS].map(name => [name, 'Synced Healthy']),
        ),
      );
    }, 120_000);
  });

  it('reconciles each application immediately after a restart of every part', async () => {
    const before = new Date();
    await loop.restartAll();
    await eventually(async () => {
      const states = Object.values(await loop.states(before));
      expect(new Set(states)).toEqual(new Set(['Synced Healthy']));
      expect(states).toHaveLength(APPLICATIONS.length + 1);
    }, 60_000);
  }, 120_000);

  it('listens on the loopback interface only', () => {
    const { found, silent } = loop.listening();
    // Argo CD opens this port from its second start, once its secret for webhooks exists.
    const openedLater = 'argocd-applicationset-controller (webhook)';
    expect(silent.filter(name => name !== openedLater)).toEqual([]);
    expect(found.filter(({ address }) => address !== LOOPBACK)).toEqual([]);
  });

  it.each(GOLDENS)(
    'validates every manifest of %s against the API server’s schemas',
    async file => {
      const manifests = readFileSync(join(ROOT, file), 'utf8');
      const accepted = (await loop.dryRun(manifests)).trim().split('\n');
      expect(accepted.length).toBe(manifests.match(/^kind: /gm)?.length);
      const invalid = manifests.replace(/^spec:$/m, 'spec:\n  unheardOf: true');
      await expect(loop.dryRun(invalid)).rejects.toThrow('unheardOf');
    },
  );

  it('deploys the artefact of this machine under a local image name', async () => {
    const images = await loop.field(
      'deployment/products',
      'shop-dev',
      '.spec.template.spec.containers[*].image',
    );
    expect(images).toMatch(/^local-artefact\/products@sha256:[0-9a-f]{64}$/);
    const { version, commit } = loop.release('products', 'dev').image;
    const pods = '.spec.template.metadata';
    expect(
      await loop.field(
        'deployment/products',
        'shop-dev',
        `${pods}.labels.app\\.kubernetes\\.io/version`,
      ),
    ).toBe(version);
    expect(
      await loop.field(
        'deployment/products',
        'shop-dev',
        `${pods}.annotations.comptoir\\.dev/commit`,
      ),
    ).toBe(commit);
  });

  it('reverts drift where the policy requires it, and reports it elsewhere', async () => {
    const drift = (namespace: string) =>
      loop.kubectl.run([
        'label',
        'service/products',
        '--namespace',
        namespace,
        '--overwrite',
        'app.kubernetes.io/name=drifted',
      ]);
    const label = (namespace: string) =>
      loop.field(
        'service/products',
        namespace,
        '.metadata.labels.app\\.kubernetes\\.io/name',
      );
    await drift('shop-staging');
    await drift('shop-dev');
    await eventually(async () => {
      expect(await label('shop-staging')).toBe('products');
      expect((await loop.states())['products-dev']).toBe('OutOfSync Healthy');
    });
    expect(await label('shop-dev')).toBe('drifted');
    const path = '/api/v1/applications/products-dev/sync';
    const synced = await loop.argocd['portal-backend'].request(path, {
      name: 'products-dev',
    });
    expect(synced.status).toBe(200);
    await eventually(async () => {
      expect(await label('shop-dev')).toBe('products');
    });
  });

  it('deploys a commit, and its revert, without a manual sync', async () => {
    const memory = () =>
      loop.field(
        'deployment/shopping',
        'shop-dev',
        '.spec.template.spec.containers[0].resources.requests.memory',
      );
    const before = await memory();
    const path = 'shopping/envs/dev.yaml';
    await loop.commit(
      path,
      `${loop.values(path)}resources: { memory: 111Mi }\n`,
    );
    await eventually(async () => expect(await memory()).toBe('111Mi'), 60_000);
    await loop.revert();
    await eventually(async () => expect(await memory()).toBe(before), 60_000);
  });

  it('generates an application from each release, and deletes that of a removed one', async () => {
    const path = 'storefront/releases/dev.yaml';
    rmSync(join(loop.clone, 'gitops/apps', path));
    await loop.push();
    await eventually(async () => {
      await expect(loop.application('storefront-dev')).rejects.toThrow(
        'not found',
      );
    });
    await loop.revert();
    await eventually(async () => {
      expect((await loop.states())['storefront-dev']).toBe('Synced Healthy');
    });
  });

  it('reports an unknown key and an image tag by name, and syncs the other applications', async () => {
    const path = 'customers/envs/dev.yaml';
    const good = loop.values(path);
    const conditions = async () => {
      const { status } = await loop.application('customers-dev');
      return status.conditions.map(({ message }) => message).join();
    };
    await loop.commit(path, `${good}probes: { readyness: /ready }\n`);
    await eventually(async () => {
      expect(await conditions()).toContain("'readyness' not allowed");
    });
    await loop.commit(path, `${good}image: { tag: latest }\n`);
    await eventually(async () => {
      expect(await conditions()).toContain("'tag' not allowed");
    });
    expect((await loop.states())['customers-staging']).toBe('Synced Healthy');
    await loop.commit(path, good);
    await eventually(async () => {
      expect((await loop.states())['customers-dev']).toBe('Synced Healthy');
    });
  });

  it('moves a canary through its steps: paused, promoted, aborted', async () => {
    const rollout = () =>
      loop.get(Rollout, 'rollout', 'customers', '-n', 'shop-staging');
    const which = {
      namespace: 'shop-staging',
      resourceName: 'customers',
      group: 'argoproj.io',
      version: 'v1alpha1',
      kind: 'Rollout',
    };
    const actions =
      '/api/v1/applications/customers-staging/resource/actions/v2?';
    const act = (action: string) =>
      loop.argocd['portal-backend'].request(
        actions + new URLSearchParams(which).toString(),
        { ...which, action, name: 'customers-staging' },
      );
    const paused = () =>
      eventually(async () => {
        expect((await rollout()).status.phase).toBe('Paused');
      });
    const path = 'customers/envs/staging.yaml';
    const good = loop.values(path);
    await loop.commit(path, `${good}resources: { memory: 111Mi }\n`);
    await loop.promote('customers', 'dev', 'staging');
    await paused();
    expect((await act('promote-full')).status).toBe(200);
    await eventually(async () => {
      expect((await rollout()).status.phase).toBe('Healthy');
    });
    await loop.commit(path, `${good}resources: { memory: 112Mi }\n`);
    await loop.promote('customers', 'dev', 'staging');
    await paused();
    expect((await act('abort')).status).toBe(200);
    await eventually(async () => {
      expect((await rollout()).status).toMatchObject({
        phase: 'Degraded',
        abort: true,
      });
    });
    await loop.commit(path, `${good}resources: { memory: 111Mi }\n`);
    await loop.promote('customers', 'dev', 'staging');
    await eventually(async () => {
      expect((await rollout()).status.phase).toBe('Healthy');
    });
  });

  it('restricts the portal’s accounts to their rights', async () => {
    const list = '/api/v1/applications';
    const sync = '/api/v1/applications/products-dev/sync';
    const body = { name: 'products-dev' };
    expect((await loop.argocd.anonymous.request(list)).status).toBe(401);
    expect((await loop.argocd.portal.request(list)).status).toBe(200);
    expect((await loop.argocd.portal.request(sync, body)).status).toBe(403);
    const made = { metadata: { name: 'mine' }, spec: { project: 'shop' } };
    for (const account of ['portal', 'portal-backend'] as const) {
      expect((await loop.argocd[account].request(list, made)).status).toBe(403);
      const others = '/api/v1/account/admin/token';
      expect((await loop.argocd[account].request(others, {})).status).toBe(403);
    }
    expect(statSync(loop.secretsFile).mode & 0o777).toBe(0o600);
  });

  it.each(RIGHTS)(
    '%s may %s %s in %s: %s',
    async (team, verb, kind, namespace, answer) => {
      // kubectl reads "pods/log" as the pod with the name log.
      const [resource = '', subresource = ''] = kind.split('/');
      const args = [
        verb,
        resource,
        `--subresource=${subresource}`,
        '--namespace',
        namespace,
      ];
      expect(await loop.canI(team, args)).toBe(answer);
    },
  );

  it.each([
    ['source', { repoURL: 'https://git.example.org/other.git' }, {}],
    ['destination', {}, { namespace: 'kube-system' }],
  ])('rejects a %s outside the project', async (what, source, target) => {
    await loop.foreign(what, { source, target });
    await eventually(async () => {
      const { status } = await loop.application(`foreign-${what}`);
      const [condition] = status.conditions;
      expect(condition?.type).toBe('InvalidSpecError');
      expect(condition?.message).toMatch(
        /not permitted in project|any of the allowed/,
      );
    });
  });

  it('rejects a kind of object outside the project', async () => {
    const file = join(ROOT, clusterPath('local'));
    const cluster = readFileSync(file, 'utf8');
    await loop.foreign('kind', {
      source: {
        path: 'gitops/bootstrap',
        helm: {
          valuesObject: {
            repository: 'https://git.example.org/a.git',
            cluster: { ...parseCluster(cluster, 'local'), name: 'local' },
          },
        },
      },
      operation: { sync: {} },
    });
    await eventually(async () => {
      const messages = await loop.field(
        'application/foreign-kind',
        'argocd',
        '.status.operationState.syncResult.resources[*].message',
      );
      expect(messages).toContain('Namespace is not permitted in project shop');
    });
  });

  it('permits a team to pause its rollout, and no other change of it', async () => {
    const patch = (spec: object) =>
      loop.kubectl.run([
        'patch',
        'rollout/customers',
        '--namespace=shop-staging',
        '--type=merge',
        `--patch=${JSON.stringify({ spec })}`,
        '--dry-run=server',
        '--as=somebody',
        '--as-group=team-shop',
      ]);
    expect(await patch({ paused: true })).toContain('patched');
    const { spec } = await loop.get(Crd, 'crd', 'rollouts.argoproj.io');
    const [version] = spec.versions;
    const fields = Object.keys(
      version.schema.openAPIV3Schema.properties.spec.properties,
    );
    const policy = await loop.field(
      'validatingadmissionpolicy/rollouts',
      'default',
      '.spec.validations[0].expression',
    );
    const compared = [...policy.matchAll(/\.\?(\w+) == oldObject/g)];
    expect(compared.map(([, field]) => field).sort()).toEqual(
      fields.filter(field => !['paused', 'restartAt'].includes(field)).sort(),
    );
    await expect(patch({ replicas: 9 })).rejects.toThrow(
      'a team may change only spec.paused and spec.restartAt',
    );
    const image = { containers: [{ name: 'customers', image: 'other' }] };
    await expect(patch({ template: { spec: image } })).rejects.toThrow(
      'a team may change only spec.paused and spec.restartAt',
    );
  });

  describeSealedSecrets(() => loop);
});
