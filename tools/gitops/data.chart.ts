import { resolve } from 'node:path';
import { z } from 'zod';
import { applications } from './applications.ts';
import { environmentOf } from './environmentOf.ts';
import { renderApplication } from './renderApplication.ts';
import { renderBootstrap } from './renderBootstrap.ts';
import { renderSample } from './renderSample.ts';

const root = resolve(import.meta.dirname, '..', '..');
const all = applications(root);
const ENVIRONMENTS = ['dev', 'staging', 'production'];

/** Namespaces that every environment may call: name resolution, and Argo CD for the portal. */
const SHARED = ['kube-system', 'argocd'];

const Selector = z.object({
  matchLabels: z.object({ 'kubernetes.io/metadata.name': z.string() }),
});
const Policy = z.object({
  spec: z.object({
    egress: z.array(
      z.object({
        to: z.array(
          // A peer without a namespace, or with any other selector, is refused by this schema.
          z.union([
            z.looseObject({ namespaceSelector: Selector }),
            z.strictObject({
              ipBlock: z.object({
                cidr: z.string(),
                except: z.array(z.string()).default([]),
              }),
            }),
          ]),
        ),
        ports: z.array(z.object({ port: z.int(), protocol: z.string() })),
      }),
    ),
  }),
});

test.each(all)(
  '$service in $environment may open no database by its address',
  async application => {
    const rendered = await renderApplication(root, application);
    const { spec } = rendered.one('NetworkPolicy', application.service, Policy);
    const byAddress = spec.egress.filter(({ to }) =>
      to.some(peer => 'ipBlock' in peer),
    );
    expect(byAddress.flatMap(({ ports }) => ports)).toEqual(
      byAddress.map(() => ({ port: 443, protocol: 'TCP' })),
    );
  },
);

/** Returns the namespaces that a service may call. */
async function calledBy(application: (typeof all)[number]): Promise<string[]> {
  const rendered = await renderApplication(root, application);
  const { spec } = rendered.one('NetworkPolicy', application.service, Policy);
  return spec.egress
    .flatMap(({ to }) => to)
    .flatMap(peer =>
      'namespaceSelector' in peer
        ? peer.namespaceSelector.matchLabels['kubernetes.io/metadata.name']
        : [],
    );
}

test.each(all)(
  '$service in $environment may call only namespaces of its environment, and shared ones',
  async application => {
    const called = await calledBy(application);
    const foreign = called.filter(
      name =>
        !SHARED.includes(name) && !name.endsWith(`-${application.environment}`),
    );
    expect(called.length).toBeGreaterThan(0);
    expect(foreign).toEqual([]);
  },
);

test('no namespace of data is called from two environments', async () => {
  const stores = new Map<string, Set<string>>();
  for (const one of all) {
    const called = await calledBy(one);
    for (const name of called.filter(name =>
      /^(mongo|rabbit|postgre)/.test(name),
    )) {
      stores.set(name, (stores.get(name) ?? new Set()).add(one.environment));
    }
  }
  expect([...stores.keys()].sort()).toEqual(
    ['mongodb', 'postgresql', 'rabbitmq'].flatMap(store =>
      [...ENVIRONMENTS].sort().map(name => `${store}-${name}`),
    ),
  );
  for (const environments of stores.values()) {
    expect(environments.size).toBe(1);
  }
});

test('no two applications have the same database', async () => {
  const names: (string | undefined)[] = [];
  const servers: unknown[] = [];
  for (const one of all) {
    const rendered = await renderApplication(root, one);
    const values = environmentOf(rendered, one.service);
    names.push(values['MONGODB_DATABASE'], values['POSTGRES_DATABASE']);
    servers.push(
      [values['POSTGRES_HOST'], values['POSTGRES_USER']].filter(Boolean),
    );
  }
  const databases = names.filter(name => name !== undefined);
  // Three services of the shop and the portal, in three environments.
  expect(databases).toHaveLength(12);
  expect(new Set(databases).size).toBe(12);
  for (const environment of ENVIRONMENTS) {
    expect(servers).toContainEqual([
      `portal.postgresql-${environment}`,
      `portal_${environment}`,
    ]);
  }
});

test('traffic that no service declares is refused in every namespace', async () => {
  const rendered = await renderBootstrap(root);
  const denied = rendered
    .all('NetworkPolicy')
    .map(({ metadata }) => metadata.namespace);
  expect(denied).toEqual(
    expect.arrayContaining(all.map(({ namespace }) => namespace)),
  );
});

test('a service has the databases of its environment under its own name', async () => {
  const Config = z.object({ data: z.record(z.string(), z.string()) });
  const rendered = await renderSample(
    {
      environment: 'staging',
      data: { mongodb: {}, postgresql: {}, rabbitmq: { port: 5671 } },
    },
    { namespace: 'shop-staging' },
  );
  expect(rendered.one('ConfigMap', 'sample', Config).data).toMatchObject({
    MONGODB_DATABASE: 'sample_staging',
    POSTGRES_HOST: 'sample.postgresql-staging',
    POSTGRES_DATABASE: 'sample_staging',
    POSTGRES_USER: 'sample_staging',
  });
  expect(rendered.text).toContain('rabbitmq-staging');
  expect(rendered.text).toContain('port: 5671');
});

test.each<[string, Record<string, unknown>, RegExp]>([
  [
    'a database’s name in env',
    { 'data.mongodb': {}, 'env.MONGODB_DATABASE': 'sample_production' },
    /env\.MONGODB_DATABASE is also set by data: remove it/,
  ],
  [
    'an unknown store',
    { 'data.redis': {} },
    /at '\/data': additional properties 'redis' not allowed/,
  ],
  [
    'a store of another environment',
    { 'data.mongodb': { namespace: 'mongodb-production' } },
    /at '\/data\/mongodb': additional properties 'namespace' not allowed/,
  ],
])('%s is refused with its name', async (_, set, message) => {
  await expect(renderSample(set)).rejects.toThrow(message);
});
