import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SET_REFRESH } from '@comptoir/parts/parts/argocd/refresh';
import { z } from 'zod';
import { eventually } from '../src/testing/fixture/eventually.ts';
import { APPLICATIONS, DeliveryLoop } from './support/DeliveryLoop.ts';

const Objects = z.object({
  items: z.array(
    z.object({
      kind: z.string(),
      metadata: z.object({ name: z.string(), uid: z.string() }),
    }),
  ),
});
const Condition = z.object({
  type: z.string(),
  status: z.string(),
  message: z.string(),
});
const Sets = z.object({
  status: z.object({ conditions: z.array(Condition) }),
});

/** A change that every environment renders: file, text, its replacement, and the field of the deployment. */
const CHANGES = [
  [
    'the chart',
    'gitops/charts/service/templates/_pods.tpl',
    'revisionHistoryLimit: 5',
    'revisionHistoryLimit: 6',
    '.spec.revisionHistoryLimit',
    '6',
  ],
  [
    'shared values',
    'gitops/apps/portal/values.yaml',
    'system: portal',
    'userId: 1001\nsystem: portal',
    '.spec.template.spec.securityContext.runAsUser',
    '1001',
  ],
  [
    'the file of an environment',
    'gitops/apps/portal/envs/staging.yaml',
    'environment: staging',
    'environment: staging\nresources: { memory: 111Mi }',
    '.spec.template.spec.containers[0].resources.requests.memory',
    '111Mi',
  ],
] as const;
/** The expected state of every application; that of the bootstrap as passed. */
const statesWith = (bootstrap: string): Record<string, string> => {
  const services = APPLICATIONS.map(name => [name, 'Synced Healthy'] as const);
  return { ...Object.fromEntries(services), bootstrap };
};
const IMAGE = '.spec.template.spec.containers[0].image';

describe('releases', () => {
  let loop: DeliveryLoop;
  const field = (environment: string, path: string) =>
    loop.field('deployment/portal', `portal-${environment}`, path);
  const healthy = async () => {
    expect(await loop.states()).toEqual(statesWith('Synced Healthy'));
  };
  const edit = (file: string, from: string, to: string) => {
    const path = join(loop.clone, file);
    const text = readFileSync(path, 'utf8');
    expect(text).toContain(from);
    writeFileSync(path, text.replace(from, to));
  };
  const problemOf = async (environment: string) => {
    const name = `services-${environment}`;
    const { status } = await loop.get(
      Sets,
      'applicationset',
      name,
      '-n',
      'argocd',
    );
    return status.conditions.find(
      ({ type, status: on }) => type === 'ErrorOccurred' && on === 'True',
    )?.message;
  };
  beforeAll(async () => {
    loop = await DeliveryLoop.start();
    await eventually(healthy, 180_000);
  }, 400_000);
  afterAll(() => loop.end());

  it.each(CHANGES)(
    'a change of %s reaches staging by promotion, and git revert restores all of it',
    async (_, file, from, to, path, value) => {
      const before = {
        field: await field('staging', path),
        image: await field('staging', IMAGE),
        memory: await field('dev', CHANGES[2][4]),
      };
      expect(before.field).not.toBe(value);
      const digest = `sha256:${'ab'.repeat(32)}`;
      edit(file, from, to);
      edit(
        'gitops/apps/portal/releases/dev.yaml',
        loop.release('portal', 'dev').image.digest,
        digest,
      );
      edit(
        'gitops/apps/portal/envs/dev.yaml',
        'environment: dev',
        'environment: dev\nresources: { memory: 99Mi }',
      );
      await loop.push();
      await eventually(async () => {
        expect(await field('dev', IMAGE)).toContain(digest);
        expect(await field('dev', CHANGES[2][4])).toBe('99Mi');
      }, 60_000);
      // The commit changed dev and nothing else: staging and production run pinned commits.
      for (const environment of ['staging', 'production']) {
        expect(await field(environment, path)).not.toBe(value);
        expect(await field(environment, IMAGE)).toBe(before.image);
      }

      await loop.promote('portal', 'dev', 'staging');
      await eventually(async () => {
        expect(await field('staging', path)).toBe(value);
        expect(await field('staging', IMAGE)).toContain(digest);
      }, 60_000);
      expect(await field('production', path)).not.toBe(value);

      await loop.revert();
      await eventually(async () => {
        expect(await field('staging', path)).toBe(before.field);
        expect(await field('staging', IMAGE)).toBe(before.image);
      }, 60_000);
      await loop.revert('HEAD~2');
      await eventually(async () => {
        expect(await field('dev', CHANGES[2][4])).toBe(before.memory);
      }, 60_000);
    },
    240_000,
  );

  it.each([
    [
      'that does not parse',
      'system: [',
      /staging\.yaml.*did not find expected/,
    ],
    [
      'without an image',
      `system: shop\nteam: team-shop\nrevision: ${'a'.repeat(40)}\n`,
      /products\/releases\/staging\.yaml: image is missing/,
    ],
  ])(
    'a release %s stops the updates of its environment only, and is named',
    async (_, text, message) => {
      await loop.commit('products/releases/staging.yaml', text);
      await eventually(async () => {
        expect(await problemOf('staging')).toMatch(message);
        expect(loop.log('argocd-follow')).toMatch(message);
      });
      await loop.promote('portal', 'dev', 'production');
      const { revision } = loop.release('portal', 'production');
      await eventually(async () => {
        const running = await loop.field(
          'application/portal-production',
          'argocd',
          '.status.sync.revision',
        );
        expect(running).toBe(revision);
        // The set that is not updated degrades the bootstrap, and nothing else.
        expect(await loop.states()).toEqual(statesWith('Synced Degraded'));
      });
      await loop.revert('HEAD~2..HEAD');
      await eventually(async () => {
        expect(await problemOf('staging')).toBeUndefined();
        await healthy();
      });
    },
  );

  it('an unknown revision is reported, and the running pods stay', async () => {
    const image = await field('staging', IMAGE);
    const { revision = '' } = loop.release('portal', 'staging');
    const path = 'gitops/apps/portal/releases/staging.yaml';
    edit(path, `revision: ${revision}`, `revision: ${'f'.repeat(40)}`);
    await loop.push();
    await eventually(async () => {
      const { status } = await loop.application('portal-staging');
      expect(status.conditions[0]?.message).toContain('f'.repeat(40));
    });
    expect(await field('staging', IMAGE)).toBe(image);
    await loop.revert();
    await eventually(healthy, 60_000);
  });

  it('a refresh changes no set, so that the bootstrap stays synced', async () => {
    const ofSets = (path: string) =>
      loop.field('applicationsets', 'argocd', `.items[*].metadata.${path}`);
    const reports = () => loop.log('argocd-follow').split('reported').length;
    const [generations, before] = [await ofSets('generation'), reports()];
    writeFileSync(join(loop.clone, 'note.txt'), 'of no application');
    await loop.push();
    await eventually(async () => {
      expect(reports()).toBeGreaterThan(before);
      expect(await ofSets('annotations')).not.toContain(SET_REFRESH);
    });
    expect(await ofSets('generation')).toBe(generations);
  });

  describe('deleting production', () => {
    const objects = async () => {
      const kinds =
        'namespaces,deployments,rollouts,services,networkpolicies,resourcequotas,rolebindings';
      const found = await Promise.all(
        ['shop-production', 'portal-production'].map(namespace =>
          loop.get(Objects, kinds, '-n', namespace),
        ),
      );
      return found
        .flatMap(({ items }) => items)
        .filter(
          ({ kind, metadata }) =>
            kind !== 'Namespace' || metadata.name.endsWith('-production'),
        )
        .map(({ kind, metadata }) => `${kind} ${metadata.name} ${metadata.uid}`)
        .sort();
    };
    let before: string[];
    beforeAll(async () => {
      before = await objects();
      expect(before.length).toBeGreaterThan(20);
    });
    afterEach(async () => {
      expect(await objects()).toEqual(before);
      await eventually(healthy, 90_000);
      expect(await objects()).toEqual(before);
    });
    /** The applications of production, with their identity. */
    const production = async () => {
      const found = await loop.get(
        Objects,
        'applications',
        '-n',
        'argocd',
        '-l',
        'comptoir.dev/environment=production',
      );
      return found.items.map(
        ({ metadata }) => `${metadata.name} ${metadata.uid}`,
      );
    };

    it.each([
      ['the releases of a service', 'gitops/apps/products/releases'],
      ['the folder of a service', 'gitops/apps/products'],
      ['the folder of all services', 'gitops/apps'],
    ])('by removing %s is impossible', async (_, path) => {
      const applications = await production();
      rmSync(join(loop.clone, path), { recursive: true });
      await loop.push();
      await eventually(async () => {
        await expect(loop.application('products-dev')).rejects.toThrow(
          'not found',
        );
      }, 120_000);
      await loop.revert();
      await eventually(healthy, 90_000);
      expect(await production()).toEqual(applications);
    });

    const kept = () =>
      eventually(async () => {
        const message = await loop.field(
          'application/bootstrap',
          'argocd',
          '.status.operationState.syncResult.resources[?(@.name=="services-production")].message',
        );
        expect(message).toBe('ignored (no prune)');
      }, 60_000);

    it('by removing the environment from the cluster’s file is impossible', async () => {
      const applications = await production();
      const file = 'gitops/clusters/local.yaml';
      const all = '[dev, staging, production]';
      await loop.commitToMain(file, text =>
        text.replace(all, '[dev, staging]'),
      );
      await kept();
      expect(await objects()).toEqual(before);
      await loop.commitToMain(file, text =>
        text.replace('[dev, staging]', all),
      );
      await eventually(healthy, 90_000);
      expect(await production()).toEqual(applications);
    });

    it('by removing the set from the chart is impossible', async () => {
      const applications = await production();
      const template = 'gitops/bootstrap/templates/applications.yaml';
      edit(template, '.Values.cluster.environments', 'list "dev" "staging"');
      await loop.push();
      await kept();
      expect(await objects()).toEqual(before);
      await loop.revert();
      await eventually(healthy, 90_000);
      expect(await production()).toEqual(applications);
    });

    it.each(['background', 'foreground'])(
      'by deleting its set is impossible: %s',
      async cascade => {
        const set = ['applicationset', 'services-production', '-n', 'argocd'];
        const options = ['--wait=false', `--cascade=${cascade}`];
        await loop.kubectl.run(['delete', ...set, ...options]);
        expect(
          await loop.field(
            'applicationset/services-production',
            'argocd',
            '.metadata.finalizers',
          ),
        ).toContain('comptoir.dev/guard');
        expect(await objects()).toEqual(before);
        // Only an operator completes the deletion; bootstrap then creates the set again.
        const none = JSON.stringify({ metadata: { finalizers: [] } });
        await loop.kubectl.run(['patch', ...set, '--type=merge', '-p', none]);
      },
    );

    it('by deleting an application or the root with all their objects is impossible', async () => {
      for (const name of ['products-production', 'bootstrap']) {
        const { metadata } = await loop.application(name);
        await loop.deleteWithObjects(name);
        await eventually(async () => {
          const found = await loop.application(name);
          expect(found.metadata.uid).not.toBe(metadata.uid);
        });
        expect(await objects()).toEqual(before);
      }
    });

    it('by deleting the founding set deletes nothing, and founding again repairs it', async () => {
      const set = ['applicationset', 'cluster', '-n', 'argocd'];
      await loop.kubectl.run(['delete', ...set]);
      await eventually(async () => {
        await expect(loop.application('bootstrap')).rejects.toThrow(
          'not found',
        );
      });
      expect(await objects()).toEqual(before);
      await loop.found();
    });
  });
});
