import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { addonNamespaces } from '@comptoir/gitops/Addon';
import { readAddons, type NamedAddon } from '@comptoir/gitops/readAddons';
import { readCluster } from '@comptoir/gitops/readCluster';
import { addonApplications } from './addons/addonApplications.ts';
import { addonValues } from './addons/addonValues.ts';
import { fieldsOf } from './addons/fieldsOf.ts';
import { kindOf } from './addons/kindOf.ts';
import { renderOwn } from './addons/renderAddon.ts';
import { unknownPaths } from './addons/valuePaths.ts';
import {
  bootstrapValues,
  renderBootstrap,
  SAMPLE_REPOSITORY,
} from './renderBootstrap.ts';

const root = resolve(import.meta.dirname, '..', '..');
const all = await readAddons(root);
const names = all.map(({ name }) => name);
const CLUSTERS = ['nonprod', 'production'];

/** Kinds of the chart namespace, which each add-on with a quota has. */
const Project = z.looseObject({
  spec: z.looseObject({
    sourceRepos: z.array(z.string()),
    destinations: z.array(z.looseObject({ namespace: z.string() })),
    clusterResourceWhitelist: z.array(
      z.object({ group: z.string(), kind: z.string() }),
    ),
    namespaceResourceWhitelist: z.array(
      z.object({ group: z.string(), kind: z.string() }),
    ),
  }),
});

function named(name: string): NamedAddon {
  const found = all.find(one => one.name === name);
  if (!found) {
    throw new Error(`gitops/addons has no ${name}`);
  }
  return found;
}

describe.each(names)('%s', name => {
  const { addon, record } = named(name);

  test('is recorded at its version: otherwise record it again', () => {
    expect(record).toBeDefined();
    expect(record?.version).toBe(
      addon.chart?.version ?? addon.kustomize?.version,
    );
  });

  test('was judged as a whole by the API server where it says so', () => {
    const isJudged = addon.proof.class === 'dry-run';
    expect(isJudged ? record?.unchecked : []).toEqual([]);
  });

  test('sets only values that its upstream chart knows', () => {
    const unknown = addonValues(root, named(name)).flatMap(({ file, values }) =>
      unknownPaths(values, record?.keys ?? []).map(path => `${file}: ${path}`),
    );
    expect(unknown).toEqual([]);
  });

  test('has a README that says what was proved', () => {
    const file = join(root, 'gitops', 'addons', name, 'README.md');
    expect(existsSync(file)).toBe(true);
    expect(readFileSync(file, 'utf8')).toContain(addon.proof.reason);
  });
});

describe.each(CLUSTERS)('on the cluster %s', cluster => {
  const render = () => renderBootstrap(root, bootstrapValues(root, cluster));
  const on = Object.entries(readCluster(root, cluster).addons)
    .filter(([, isOn]) => isOn)
    .map(([name]) => name);

  test('each add-on is an application at the cluster’s revision and its own version', async () => {
    const { revision, environments } = readCluster(root, cluster);
    const applications = await addonApplications(root, cluster);
    expect(applications.map(one => one.metadata.name).sort()).toEqual(
      on
        .flatMap(name =>
          named(name).addon.perEnvironment
            ? environments.map(one => `addon-${name}-${one}`)
            : [`addon-${name}`],
        )
        .sort(),
    );
    for (const { spec } of applications) {
      const { addon } = named(spec.project.replace('addon-', ''));
      const upstream = addon.chart ?? addon.kustomize;
      for (const source of spec.sources) {
        const isOurs = source.repoURL === SAMPLE_REPOSITORY;
        expect(source.targetRevision).toBe(
          isOurs ? revision : upstream?.version,
        );
      }
      expect(spec).toMatchObject({
        syncPolicy: {
          automated: { prune: false, selfHeal: true },
          retry: { limit: -1, refresh: true },
        },
      });
    }
  });

  test('each project permits the add-on’s sources, namespaces and kinds only', async () => {
    const rendered = await render();
    for (const name of on) {
      const { addon, record } = named(name);
      const { spec } = rendered.one('AppProject', `addon-${name}`, Project);
      const upstream = addon.chart ?? addon.kustomize;
      expect(spec.sourceRepos).toEqual([
        SAMPLE_REPOSITORY,
        ...(upstream ? [upstream.repository.replace('oci://', '')] : []),
      ]);
      expect(spec.destinations.map(({ namespace }) => namespace)).toEqual(
        addonNamespaces(addon),
      );
      const toName = (one: { group: string; kind: string }) =>
        `${one.group}/${one.kind}`;
      expect(spec.clusterResourceWhitelist.map(toName)).toEqual(
        record?.clusterKinds,
      );
      expect(spec.namespaceResourceWhitelist.map(toName)).toEqual(
        record?.kinds,
      );
    }
  });

  test('each namespace of an add-on has a Pod Security Standard, and its data is guarded', async () => {
    const Namespace = z.looseObject({
      metadata: z.looseObject({
        labels: z.looseObject({
          'pod-security.kubernetes.io/enforce': z.string(),
        }),
        annotations: z.looseObject({
          'argocd.argoproj.io/sync-options': z
            .string()
            .regex(/^Prune=false(,Delete=confirm)?$/),
        }),
      }),
    });
    const rendered = await render();
    for (const name of on) {
      const { addon } = named(name);
      const { environments } = readCluster(root, cluster);
      const own = addon.perEnvironment
        ? environments.map(one => `${addon.namespace}-${one}`)
        : [addon.namespace];
      for (const namespace of addon.podSecurity ? own : []) {
        const { metadata } = rendered.one('Namespace', namespace, Namespace);
        expect(metadata.labels['pod-security.kubernetes.io/enforce']).toBe(
          addon.podSecurity,
        );
      }
    }
  });

  test('our own manifests set only fields that the API server accepted when they were recorded', async () => {
    for (const application of await addonApplications(root, cluster)) {
      const { record } = named(application.spec.project.replace('addon-', ''));
      const { manifests } = await renderOwn(
        root,
        application,
        path => path !== 'gitops/charts/namespace',
      );
      const kinds = [...(record?.clusterKinds ?? []), ...(record?.kinds ?? [])];
      expect(kinds).toEqual(expect.arrayContaining(manifests.map(kindOf)));
      const judged = manifests.filter(
        one => !record?.unchecked.includes(kindOf(one)),
      );
      for (const [kind, fields] of Object.entries(fieldsOf(judged))) {
        expect(record?.fields[kind] ?? []).toEqual(
          expect.arrayContaining(fields),
        );
      }
    }
  });
});

test.each<[string, Record<string, unknown>, RegExp]>([
  [
    'a switch of an unknown add-on',
    { 'cluster.addons': { nothing: true } },
    /cluster\.addons\.nothing is no folder of gitops\/addons/,
  ],
])('%s is refused with its name', async (_, set, message) => {
  const values = { ...bootstrapValues(root, 'nonprod'), ...set };
  await expect(renderBootstrap(root, values)).rejects.toThrow(message);
});

test('a fact that the cluster’s secret lacks is named, not left empty', async () => {
  const { text } = await renderBootstrap(
    root,
    bootstrapValues(root, 'production'),
  );
  expect(text).toContain(
    'the secret of the cluster has no annotation comptoir.dev/bucket-backups',
  );
});

test.each<[string, unknown, string[]]>([
  ['a known key', { replicas: 2 }, []],
  ['a key below one that is left to the user', { resources: { cpu: 1 } }, []],
  ['an unknown key', { replica: 2 }, ['replica']],
  [
    'an unknown key of a known map',
    { metrics: { enabledd: true } },
    ['metrics.enabledd'],
  ],
  ['a key with a dot', { params: { 'server.insecure': true } }, []],
])('%s in the values', (_, values, unknown) => {
  const keys = ['replicas', 'resources.*', 'metrics.enabled', 'params.*'];
  expect(unknownPaths(values, keys)).toEqual(unknown);
});
