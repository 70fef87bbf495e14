import { resolve } from 'node:path';
import { z } from 'zod';
import { applications } from './applications.ts';
import { EVERY_VALUE } from './everyValue.ts';
import { renderApplication } from './renderApplication.ts';
import {
  bootstrapValues,
  renderBootstrap,
  SAMPLE_REPOSITORY,
} from './renderBootstrap.ts';
import { renderSecrets, SAMPLE_SEALED } from './renderSecrets.ts';
import { renderValues } from './renderSample.ts';

const root = resolve(import.meta.dirname, '..', '..');
const all = applications(root);

const Kinds = z.array(
  z.object({
    group: z.string(),
    kind: z.string(),
    name: z.string().optional(),
  }),
);
const Project = z.looseObject({
  spec: z.looseObject({
    sourceRepos: z.array(z.string()),
    destinations: z.array(
      z.object({ server: z.string(), namespace: z.string() }),
    ),
    clusterResourceWhitelist: Kinds,
    namespaceResourceWhitelist: Kinds,
    syncWindows: z.undefined().optional(),
    roles: z.array(
      z.looseObject({
        name: z.string(),
        groups: z.array(z.string()),
        policies: z.array(z.string()),
      }),
    ),
  }),
});
test('every application has a project that allows its namespace and its repository', async () => {
  const rendered = await renderBootstrap(root);
  for (const { system, namespace } of all) {
    const { spec } = rendered.one('AppProject', system, Project);
    expect(spec.sourceRepos).toEqual([SAMPLE_REPOSITORY]);
    expect(spec.destinations.map(one => one.namespace)).toContain(namespace);
    expect(spec.clusterResourceWhitelist).toEqual([]);
  }
});

test('no project allows a namespace of another system', async () => {
  const rendered = await renderBootstrap(root);
  for (const system of ['shop', 'portal']) {
    const { spec } = rendered.one('AppProject', system, Project);
    for (const { namespace } of spec.destinations) {
      expect(namespace).toMatch(new RegExp(`^${system}-`));
    }
  }
});

test('projects allow every kind that the chart renders, and no other', async () => {
  const rendered = await renderBootstrap(root);
  const samples = await Promise.all([
    ...all.map(one => renderApplication(root, one)),
    renderValues(EVERY_VALUE),
    renderSecrets(root, {
      'secrets.vault': { encrypted: { TOKEN: SAMPLE_SEALED } },
    }),
  ]);
  const renderedKinds = new Set(
    samples.flatMap(({ manifests }) =>
      manifests.map(({ apiVersion, kind }) =>
        apiVersion.includes('/')
          ? `${apiVersion.split('/')[0]}/${kind}`
          : `/${kind}`,
      ),
    ),
  );
  for (const system of ['shop', 'portal']) {
    const { spec } = rendered.one('AppProject', system, Project);
    const allowed = spec.namespaceResourceWhitelist.map(
      ({ group, kind }) => `${group}/${kind}`,
    );
    expect(allowed.sort()).toEqual([...renderedKinds].sort());
  }
});

test('the bootstrap chart renders only kinds that its own project allows', async () => {
  const rendered = await renderBootstrap(root);
  const { spec } = rendered.one('AppProject', 'bootstrap', Project);
  const allowed = [
    ...spec.clusterResourceWhitelist,
    ...spec.namespaceResourceWhitelist,
  ].map(({ kind }) => kind);
  // The local cluster has no add-on.
  const production = await renderBootstrap(
    root,
    bootstrapValues(root, 'production'),
  );
  const all = [...rendered.manifests, ...production.manifests];
  const renderedKinds = new Set(all.map(({ kind }) => kind));
  expect(allowed.sort()).toEqual([...renderedKinds].sort());
  const namespaces = spec.destinations.map(({ namespace }) => namespace);
  const used = all.flatMap(({ metadata }) => metadata.namespace ?? []);
  expect(used).not.toEqual([]);
  const permits = (pattern: string, namespace: string) =>
    pattern.startsWith('*')
      ? namespace.endsWith(pattern.slice(1))
      : namespace === pattern;
  for (const namespace of used) {
    expect(namespaces.some(one => permits(one, namespace))).toBe(true);
  }
});

test('no project has a sync window; a team syncs every environment but production', async () => {
  const rendered = await renderBootstrap(root);
  const { spec } = rendered.one('AppProject', 'shop', Project);
  const team = spec.roles.find(({ name }) => name === 'team');
  expect(team?.groups).toEqual(['team-shop']);
  expect(team?.policies.filter(one => one.includes(' sync,'))).toEqual([
    'p, proj:shop:team, applications, sync, shop/*-dev, allow',
    'p, proj:shop:team, applications, sync, shop/*-dev-secrets, allow',
    'p, proj:shop:team, applications, sync, shop/*-staging, allow',
    'p, proj:shop:team, applications, sync, shop/*-staging-secrets, allow',
  ]);
});

test('every namespace is restricted, limited and closed, and its team may read it', async () => {
  const rendered = await renderBootstrap(root);
  const namespaces = rendered.all('Namespace');
  expect(namespaces.map(({ metadata }) => metadata.name).sort()).toEqual(
    [...new Set(all.map(({ namespace }) => namespace))].sort(),
  );
  for (const { metadata } of namespaces) {
    expect(metadata.labels).toMatchObject({
      'pod-security.kubernetes.io/enforce': 'restricted',
    });
    // In dev, the right to edit includes rollouts.
    const isDev = metadata.name.endsWith('-dev');
    const inside = rendered.manifests.filter(
      one => one.metadata.namespace === metadata.name,
    );
    expect(
      inside.map(one => `${one.kind}/${one.metadata.name}`).sort(),
    ).toEqual([
      'LimitRange/namespace',
      'NetworkPolicy/default-deny',
      'ResourceQuota/namespace',
      ...(isDev ? [] : ['Role/rollouts']),
      'RoleBinding/operators',
      ...(isDev ? [] : ['RoleBinding/rollouts']),
      'RoleBinding/team',
    ]);
  }
});

test.each([
  ['shop-dev', 'edit', 'team-shop'],
  ['shop-staging', 'view', 'team-shop'],
  ['shop-production', 'view', 'team-shop'],
  ['portal-production', 'view', 'team-platform'],
])('in %s the right to %s is that of %s', async (namespace, right, team) => {
  const rendered = await renderBootstrap(root);
  const binding = rendered
    .all('RoleBinding')
    .find(
      ({ metadata }) =>
        metadata.namespace === namespace && metadata.name === 'team',
    );
  expect(binding).toMatchObject({
    roleRef: { kind: 'ClusterRole', name: right },
    subjects: [{ kind: 'Group', name: team }],
  });
});

const Rules = z.looseObject({
  rules: z.array(
    z.object({
      apiGroups: z.array(z.string()),
      resources: z.array(z.string()),
      verbs: z.array(z.enum(['get', 'list', 'watch'])),
    }),
  ),
});

test('the portal’s own service account may only read, and exactly these kinds', async () => {
  const rendered = await renderBootstrap(root);
  const read = (kind: string) =>
    rendered
      .one(kind, 'portal', Rules)
      .rules.flatMap(({ apiGroups, resources }) =>
        apiGroups.flatMap(group => resources.map(one => `${group}/${one}`)),
      );
  expect(read('ClusterRole')).toEqual([
    '/nodes',
    '/pods',
    '/services',
    '/events',
    '/pods/log',
    'apps/deployments',
    'apps/replicasets',
    'autoscaling/horizontalpodautoscalers',
    'argoproj.io/rollouts',
    'velero.io/backups',
    'velero.io/schedules',
    'velero.io/backupstoragelocations',
  ]);
  expect(read('Role')).toEqual([
    'argoproj.io/applications',
    'argoproj.io/applicationsets',
  ]);
});

test('the rights of the portal belong to the account of its production pods', async () => {
  const rendered = await renderBootstrap(root);
  const portal = all.find(
    one => one.service === 'portal' && one.environment === 'production',
  );
  const account = portal
    ? (await renderApplication(root, portal)).all('ServiceAccount')[0]?.metadata
    : undefined;
  const bindings = [
    ...rendered.all('ClusterRoleBinding'),
    ...rendered
      .all('RoleBinding')
      .filter(({ metadata }) => metadata.name === 'portal'),
  ];
  expect(bindings).toHaveLength(2);
  for (const binding of bindings) {
    expect(binding).toMatchObject({
      roleRef: { name: 'portal' },
      subjects: [
        {
          kind: 'ServiceAccount',
          name: account?.name,
          namespace: account?.namespace,
        },
      ],
    });
  }
});

test('the bootstrap project allows cluster-wide objects by name only, except namespaces', async () => {
  const rendered = await renderBootstrap(root);
  const { spec } = rendered.one('AppProject', 'bootstrap', Project);
  expect(spec.clusterResourceWhitelist).toEqual([
    { group: '', kind: 'Namespace' },
    {
      group: 'rbac.authorization.k8s.io',
      kind: 'ClusterRole',
      name: 'portal',
    },
    {
      group: 'rbac.authorization.k8s.io',
      kind: 'ClusterRoleBinding',
      name: 'portal',
    },
    {
      group: 'admissionregistration.k8s.io',
      kind: 'ValidatingAdmissionPolicy',
      name: 'rollouts',
    },
    {
      group: 'admissionregistration.k8s.io',
      kind: 'ValidatingAdmissionPolicyBinding',
      name: 'rollouts',
    },
  ]);
});

test.each<[string, Record<string, unknown>, RegExp]>([
  ['no cluster', { cluster: null }, /at '\/cluster': got null, want object/],
  [
    'an unknown key',
    { branch: 'main' },
    /at '': additional properties 'branch' not allowed/,
  ],
  [
    'an unknown environment',
    { 'cluster.environments': ['preview'] },
    /at '\/cluster\/environments\/0': value must be one of 'dev', 'staging', 'production'/,
  ],
  [
    'an unknown right',
    { 'environments.dev.rights': 'cluster-admin' },
    /at '\/environments\/dev\/rights': value must be one of 'view', 'edit'/,
  ],
])('%s is refused with its name', async (_, set, message) => {
  const values = { ...bootstrapValues(root, 'local'), ...set };
  await expect(renderBootstrap(root, values)).rejects.toThrow(message);
});
