import { resolve } from 'node:path';
import { z } from 'zod';
import type { Manifest } from './Manifest.ts';
import {
  bootstrapValues,
  renderBootstrap,
  SAMPLE_REPOSITORY,
} from './renderBootstrap.ts';
import type { Rendered } from './Rendered.ts';

const root = resolve(import.meta.dirname, '..', '..');
const render = (cluster: string) =>
  renderBootstrap(root, bootstrapValues(root, cluster));

const GitGenerator = z.object({
  git: z.looseObject({
    repoURL: z.string(),
    revision: z.string(),
    files: z.tuple([z.object({ path: z.string() })]),
  }),
});
const ApplicationSet = z.looseObject({
  metadata: z.looseObject({
    annotations: z.record(z.string(), z.string()).optional(),
    finalizers: z.array(z.string()).optional(),
  }),
  spec: z.looseObject({
    generators: z.tuple([z.looseObject({})]),
    syncPolicy: z.unknown().optional(),
    template: z.looseObject({
      metadata: z.looseObject({
        name: z.string(),
        finalizers: z.array(z.string()).optional(),
      }),
      spec: z.looseObject({ syncPolicy: z.unknown() }),
    }),
    templatePatch: z.string(),
  }),
});

function setOf(rendered: Rendered, name: string) {
  return rendered.one('ApplicationSet', name, ApplicationSet);
}

test.each([
  ['local', ['dev', 'staging', 'production']],
  ['nonprod', ['dev', 'staging']],
  ['production', ['production']],
])(
  'the cluster %s has its environments only',
  async (cluster, environments) => {
    const rendered = await render(cluster);
    const isOurs = ({ metadata }: { metadata: Manifest['metadata'] }) =>
      metadata.labels['app.kubernetes.io/part-of'] !== 'addons';
    const sets = rendered
      .all('ApplicationSet')
      .filter(isOurs)
      .map(one => one.metadata.name);
    const kinds = ['secrets', 'services'];
    expect(sets.sort()).toEqual(
      [
        'cluster',
        ...environments.flatMap(name => kinds.map(kind => `${kind}-${name}`)),
      ].sort(),
    );
    const namespaces = rendered
      .all('Namespace')
      .filter(isOurs)
      .map(one => one.metadata.name);
    expect(namespaces.sort()).toEqual(
      environments.flatMap(name => [`portal-${name}`, `shop-${name}`]).sort(),
    );
  },
);

test('the founding set reads the cluster’s file from main, and the chart at its revision', async () => {
  const { spec } = setOf(await render('production'), 'cluster');
  expect(spec.generators).toMatchObject([
    {
      matrix: {
        generators: [
          {
            git: {
              repoURL: SAMPLE_REPOSITORY,
              revision: 'main',
              files: [{ path: 'gitops/clusters/production.yaml' }],
            },
          },
          { clusters: { selector: {} } },
        ],
      },
      selector: {
        matchExpressions: [
          {
            key: 'server',
            operator: 'In',
            values: ['https://kubernetes.default.svc'],
          },
        ],
      },
    },
  ]);
  expect(spec.template).toMatchObject({
    metadata: { name: 'bootstrap' },
    spec: {
      source: { path: 'gitops/bootstrap', targetRevision: '{{ .revision }}' },
    },
  });
});

test.each([
  ['local', 'dev', 'deployed'],
  ['nonprod', 'staging', 'main'],
  ['production', 'production', 'main'],
])(
  'on %s the set of %s reads releases from %s, and runs each at its revision',
  async (cluster, environment, branch) => {
    const { spec } = setOf(await render(cluster), `services-${environment}`);
    const { git } = GitGenerator.parse(spec.generators[0]);
    expect(git.revision).toBe(branch);
    expect(git.files[0].path).toBe(
      `gitops/apps/*/releases/${environment}.yaml`,
    );
    const service = '{{ index .path.segments 2 }}';
    expect(spec.template.metadata.name).toContain(`${service}-${environment}`);
    expect(spec.template).toMatchObject({
      spec: {
        project: '{{ .system }}',
        source: {
          repoURL: SAMPLE_REPOSITORY,
          targetRevision: `{{ dig "revision" "${branch}" . }}`,
          path: 'gitops/charts/service',
          helm: {
            valueFiles: [
              `/gitops/apps/${service}/values.yaml`,
              `/gitops/apps/${service}/envs/${environment}.yaml`,
            ],
          },
        },
        destination: { namespace: `{{ .system }}-${environment}` },
        syncPolicy: {
          automated: { prune: true, selfHeal: environment !== 'dev' },
          retry: { limit: -1, refresh: true },
        },
      },
    });
    expect(spec.templatePatch).toContain('"image" .image');
  },
);

const DNS = { pods: false, networks: ['172.20.0.10/32'] };
test.each([
  ['no fact', {}, '(dict "podIdentity" false)'],
  [
    'pod identity by a fact of Terraform',
    { facts: { identity: 'pod-identity' } },
    '(dict "podIdentity" true)',
  ],
  [
    'another identity',
    { facts: { identity: 'irsa' } },
    '(dict "podIdentity" false)',
  ],
  [
    'the cluster’s file, which overrides Terraform',
    { facts: { identity: 'pod-identity' }, podIdentity: false, dns: DNS },
    '(dict "podIdentity" false "dns" (dict "pods" false "networks" (list "172.20.0.10/32")))',
  ],
])('services learn of the cluster: %s', async (_, facts, expected) => {
  const { cluster, ...values } = bootstrapValues(root, 'nonprod');
  const rendered = await renderBootstrap(root, {
    ...values,
    cluster: { ...z.looseObject({}).parse(cluster), ...facts },
  });
  const { spec } = setOf(rendered, 'services-dev');
  expect(spec.templatePatch).toContain(`"cluster" ${expected} | toJson`);
});

test('every object of production is guarded', async () => {
  const guarded = z.object({
    annotations: z.object({
      'argocd.argoproj.io/sync-options': z.literal(
        'Prune=false,Delete=confirm',
      ),
    }),
  });
  const { manifests } = await render('local');
  const production = manifests.filter(({ metadata }) =>
    `${metadata.namespace} ${metadata.name}`.includes('-production'),
  );
  // Two namespaces with seven objects each, and the sets of services and secrets.
  expect(production).toHaveLength(18);
  for (const { metadata } of production) {
    expect(guarded.safeParse(metadata).error).toBeUndefined();
  }
});

test('deleting a release, the set or an application deletes nothing of production', async () => {
  const rendered = await render('production');
  const { metadata, spec } = setOf(rendered, 'services-production');
  expect(metadata.annotations).toEqual({
    'argocd.argoproj.io/sync-options': 'Prune=false,Delete=confirm',
  });
  expect(metadata.finalizers).toEqual(['comptoir.dev/guard']);
  expect(spec.syncPolicy).toEqual({
    applicationsSync: 'create-update',
    preserveResourcesOnDeletion: true,
  });
  // An explicit finalizer would defeat preserveResourcesOnDeletion.
  expect(spec.template.metadata.finalizers).toBeUndefined();
  const dev = setOf(await render('nonprod'), 'services-dev');
  expect(dev.spec.template.metadata.finalizers).toEqual([
    'resources-finalizer.argocd.argoproj.io',
  ]);
});
