import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from '../src/testing/fixture/eventually.ts';
import { canUnshare } from './support/canUnshare.ts';
import { APPLICATIONS, DeliveryLoop, Rollout } from './support/DeliveryLoop.ts';
import { ROOT } from './support/findKubectl.ts';
import { LOOPBACK } from './support/listeningAddressesOf.ts';
import { RIGHTS } from './support/rights.ts';

const GOLDENS = globSync('gitops/golden/**/*.yaml', { cwd: ROOT }).sort();
describe('the delivery loop on one machine', () => {
  let loop: DeliveryLoop;
  beforeAll(async () => {
    loop = await DeliveryLoop.start();
  }, 240_000);
  afterAll(() => loop.end());

  it('makes every service healthy in every environment, from Git alone', async () => {
    await eventually(async () => {
      expect(await loop.states()).toEqual(
        Object.fromEntries(
          ['bootstrap', ...APPLICATIONS].map(name => [name, 'Synced Healthy']),
        ),
      );
    }, 120_000);
  });

  it('has them still, and looks at each at once, when every part was started anew', async () => {
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
    // Argo CD opens it at its second start, when it has made its secret for webhooks.
    const later = 'argocd-applicationset-controller (webhook)';
    expect(silent.filter(name => name !== later)).toEqual([]);
    expect(found.filter(({ address }) => address !== LOOPBACK)).toEqual([]);
  });

  it.each(GOLDENS)(
    'would take all of %s by the API server’s schemas',
    async file => {
      const manifests = readFileSync(join(ROOT, file), 'utf8');
      const taken = (await loop.dryRun(manifests)).trim().split('\n');
      expect(taken.length).toBe(manifests.match(/^kind: /gm)?.length);
      const spoilt = manifests.replace(/^spec:$/m, 'spec:\n  unheardOf: true');
      await expect(loop.dryRun(spoilt)).rejects.toThrow('unheardOf');
    },
  );

  it('runs the artefact of this machine, and names it so', async () => {
    const images = await loop.field(
      'deployment/products',
      'shop-dev',
      '.spec.template.spec.containers[*].image',
    );
    expect(images).toMatch(/^local-artefact\/products@sha256:[0-9a-f]{64}$/);
  });

  it('heals drift where the policy says so, and shows it elsewhere', async () => {
    const scale = (namespace: string) =>
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
    await scale('shop-staging');
    await scale('shop-dev');
    await eventually(async () => {
      expect(await label('shop-staging')).toBe('products');
      expect((await loop.states())['products-dev']).toBe('OutOfSync Healthy');
    });
    expect(await label('shop-dev')).toBe('drifted');
    const path = '/api/v1/applications/products-dev/sync';
    const synced = await loop.argocd['portal-backend'].ask(path, {
      name: 'products-dev',
    });
    expect(synced.status).toBe(200);
    await eventually(async () => {
      expect(await label('shop-dev')).toBe('products');
    });
  });

  it('brings a commit into the cluster by itself, and a revert takes it back', async () => {
    const quota = () =>
      loop.field(
        'deployment/shopping',
        'shop-dev',
        '.spec.template.spec.containers[0].resources.requests.memory',
      );
    const before = await quota();
    const path = 'shopping/envs/dev.yaml';
    await loop.commit(
      path,
      `${loop.values(path)}resources: { memory: 111Mi }\n`,
    );
    await eventually(async () => expect(await quota()).toBe('111Mi'), 60_000);
    await loop.revert();
    await eventually(async () => expect(await quota()).toBe(before), 60_000);
  });

  it('makes an application of a new environment’s file', async () => {
    await loop.commit('storefront/envs/preview.yaml', 'environment: preview\n');
    await eventually(async () => {
      const { metadata } = await loop.application('storefront-preview');
      expect(metadata.name).toBe('storefront-preview');
    });
    await loop.revert();
    await eventually(async () => {
      await expect(loop.application('storefront-preview')).rejects.toThrow(
        'not found',
      );
    });
  });

  it('names the key of a typo and of an image by tag, while the rest goes on', async () => {
    const path = 'customers/envs/dev.yaml';
    const good = loop.values(path);
    const complaint = async () => {
      const { status } = await loop.application('customers-dev');
      return status.conditions.map(({ message }) => message).join();
    };
    await loop.commit(path, `${good}probes: { readyness: /ready }\n`);
    await eventually(async () => {
      expect(await complaint()).toContain("'readyness' not allowed");
    });
    await loop.commit(path, `${good}image: { tag: latest }\n`);
    await eventually(async () => {
      expect(await complaint()).toContain("'tag' not allowed");
    });
    expect((await loop.states())['customers-staging']).toBe('Synced Healthy');
    await loop.commit(path, good);
    await eventually(async () => {
      expect((await loop.states())['customers-dev']).toBe('Synced Healthy');
    });
  });

  it('takes a canary through its steps: paused, promoted, aborted', async () => {
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
      loop.argocd['portal-backend'].ask(
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
    await paused();
    expect((await act('promote-full')).status).toBe(200);
    await eventually(async () => {
      expect((await rollout()).status.phase).toBe('Healthy');
    });
    await loop.commit(path, `${good}resources: { memory: 112Mi }\n`);
    await paused();
    expect((await act('abort')).status).toBe(200);
    await eventually(async () => {
      expect((await rollout()).status).toMatchObject({
        phase: 'Degraded',
        abort: true,
      });
    });
    await loop.commit(path, `${good}resources: { memory: 111Mi }\n`);
    await eventually(async () => {
      expect((await rollout()).status.phase).toBe('Healthy');
    });
  });

  it('lets the portal’s accounts do what they are for, and nothing else', async () => {
    const list = '/api/v1/applications';
    const sync = '/api/v1/applications/products-dev/sync';
    const body = { name: 'products-dev' };
    expect((await loop.argocd.nobody.ask(list)).status).toBe(401);
    expect((await loop.argocd.portal.ask(list)).status).toBe(200);
    expect((await loop.argocd.portal.ask(sync, body)).status).toBe(403);
    const made = { metadata: { name: 'mine' }, spec: { project: 'shop' } };
    for (const account of ['portal', 'portal-backend'] as const) {
      expect((await loop.argocd[account].ask(list, made)).status).toBe(403);
      const others = '/api/v1/account/admin/token';
      expect((await loop.argocd[account].ask(others, {})).status).toBe(403);
    }
    expect(statSync(loop.tokens).mode & 0o777).toBe(0o600);
  });

  it.each(RIGHTS)(
    '%s may %s %s in %s: %s',
    async (team, verb, kind, namespace, answer) => {
      const args = [verb, kind, '--namespace', namespace];
      expect(await loop.canI(team, args)).toBe(answer);
    },
  );

  it.each([
    ['source', { repoURL: 'https://git.example.org/other.git' }, {}],
    ['destination', {}, { namespace: 'kube-system' }],
  ])('refuses another %s than the project’s', async (what, source, target) => {
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

  it('refuses another kind of object than the project’s', async () => {
    await loop.foreign('kind', {
      source: {
        path: 'gitops/bootstrap',
        helm: { valuesObject: { repository: 'https://git.example.org/a.git' } },
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

  const SEALED =
    'opens a sealed secret in its namespace only, and seals anew to a new key';
  const why = canUnshare
    ? ''
    : ' (skipped: no mount namespaces on this machine)';
  (canUnshare ? it : it.skip)(SEALED + why, async () => {
    const word = 'rosebud-of-the-sealing-test';
    const sealed = await loop.secrets(
      ['seal', 'products', 'staging'],
      `CURSOR_SECRET=${word}\nMONGODB_URI=mongodb://m\nAMQP_URL=amqp://a\n`,
    );
    expect(sealed.stderr).toBe('');
    const path = 'products/secrets/staging.yaml';
    const first = loop.values(path);
    expect(first).not.toContain(word);
    await loop.push();
    const opened = async () =>
      Buffer.from(
        await loop.field(
          'secret/products',
          'shop-staging',
          '.data.CURSOR_SECRET',
        ),
        'base64',
      ).toString();
    await eventually(async () => expect(await opened()).toBe(word));

    // The same, in another namespace.
    await loop.commit('products/secrets/dev.yaml', first);
    await eventually(async () => {
      const why = await loop.field(
        'sealedsecret/products',
        'shop-dev',
        '.status.conditions[0].message',
      );
      expect(why).toContain('no key could decrypt secret');
      const states = await loop.states();
      expect(states['products-dev']).toBe('Synced Degraded');
      expect(states['customers-dev']).toBe('Synced Healthy');
    });
    await loop.revert();

    const rotated = await loop.secrets(['rotate']);
    expect(rotated.stdout).toContain('products in staging');
    expect(loop.values(path)).not.toBe(first);
    await loop.push();
    await eventually(async () => {
      // New pods wait in their canary's first step.
      expect((await loop.states())['products-staging']).toMatch(/^Synced/);
    });
    expect(await opened()).toBe(word);
  });
});
