import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { z } from 'zod';
import { startApiServer } from '@comptoir/parts/testing/startApiServer';
import type { TestApiServer } from '@comptoir/parts/testing/startApiServer';
import { eventually } from '../src/testing/fixture/eventually.ts';
import { ROOT } from './support/findKubectl.ts';
import { POLICY_CASES, workload } from './support/policyCases.ts';

const Objects = z.array(
  z.looseObject({
    apiVersion: z.string(),
    kind: z.string(),
    metadata: z.looseObject({ name: z.string(), namespace: z.string() }),
  }),
);

/** The kinds that run pods: `apps/v1/Deployment` and its path. */
const PATHS: Record<string, string> = {
  'v1/Pod': '/api/v1/namespaces/NS/pods',
  'apps/v1/Deployment': '/apis/apps/v1/namespaces/NS/deployments',
  'apps/v1/StatefulSet': '/apis/apps/v1/namespaces/NS/statefulsets',
  'batch/v1/Job': '/apis/batch/v1/namespaces/NS/jobs',
  'batch/v1/CronJob': '/apis/batch/v1/namespaces/NS/cronjobs',
  'argoproj.io/v1alpha1/Rollout':
    '/apis/argoproj.io/v1alpha1/namespaces/NS/rollouts',
};

/** What the chart renders for each service in each environment. */
const SERVICES = globSync('*/envs/*.yaml', { cwd: join(ROOT, 'gitops/apps') })
  .map(file => join('gitops/golden', file.replace('/envs/', '/')))
  .sort();

describe('the admission policies of gitops/policies', () => {
  let server: TestApiServer;
  /** Creates an object as a dry run; returns the refusal, empty if it is accepted. */
  const refusal = async (object: object): Promise<string> => {
    const [one] = Objects.parse([object]);
    const path = PATHS[`${one?.apiVersion}/${one?.kind}`] ?? '';
    const namespace = one?.metadata.namespace ?? '';
    const { status, body } = await server.api.request(
      `${path.replace('NS', namespace)}?dryRun=All`,
      { method: 'POST', body: object, contentType: 'application/json' },
    );
    return status < 300
      ? ''
      : z.object({ message: z.string() }).parse(JSON.parse(body)).message;
  };
  const policies = readFileSync(
    join(ROOT, 'gitops/golden/policies.yaml'),
    'utf8',
  );

  beforeAll(async () => {
    server = await startApiServer({ root: ROOT });
    await server.applyKinds('rollouts');
    const environment = { 'comptoir.dev/environment': 'dev' };
    await server.api.apply([
      ...namespaceNamed('shop-dev', environment),
      ...namespaceNamed('other', {}),
      ...read(policies),
    ]);
    // The API server reads new policies a moment later.
    await eventually(async () => {
      for (const { rule, bad } of POLICY_CASES) {
        expect([rule, await refusal(bad)]).toEqual([
          rule,
          expect.stringContaining('ValidatingAdmissionPolicy'),
        ]);
      }
    });
  }, 60_000);
  afterAll(() => server.stop());

  it.each(POLICY_CASES)(
    '$rule: refuses $what with what to change, and accepts it changed',
    async ({ rule, bad, message, good }) => {
      const refused = await refusal(bad);
      expect(refused).toContain(`ValidatingAdmissionPolicy '${rule}'`);
      expect(refused).toContain(message);
      expect(await refusal(good)).toBe('');
    },
  );

  it('has a case of every policy', () => {
    const names = read(policies)
      .filter(({ kind }) => kind === 'ValidatingAdmissionPolicy')
      .map(({ metadata }) => metadata.name);
    const tested = new Set(POLICY_CASES.map(({ rule }) => rule));
    expect(names.sort()).toEqual([...tested].sort());
  });

  it('lets namespaces without an environment alone', async () => {
    const container = { image: 'docker.io/library/node:24' };
    const bad = { kind: 'Deployment', container } as const;
    expect(await refusal(workload(bad))).toContain('ValidatingAdmissionPolicy');
    expect(await refusal(workload({ ...bad, namespace: 'other' }))).toBe('');
  });

  it('lets a controller finish and delete an object that it would refuse', async () => {
    const { api } = server;
    const path = '/api/v1/namespaces/other/pods/old';
    const container = { image: 'docker.io/library/node:24' };
    const metadata = { name: 'old', namespace: 'other', finalizers: ['a.b/c'] };
    const pod = workload({ kind: 'Pod', namespace: 'other', container });
    await api.apply([{ ...pod, metadata }]);
    // From here on, the namespace belongs to an environment.
    await api.merge('/api/v1/namespaces/other', {
      metadata: { labels: { 'comptoir.dev/environment': 'dev' } },
    });
    await eventually(async () => {
      const another = workload({ kind: 'Pod', namespace: 'other', container });
      expect(await refusal(another)).toContain('ValidatingAdmissionPolicy');
    });
    const labelled = { metadata: { labels: { changed: 'true' } } };
    await expect(api.merge(path, labelled)).rejects.toThrow(
      'ValidatingAdmissionPolicy',
    );
    await api.request(path, { method: 'DELETE' });
    await api.merge(path, { metadata: { finalizers: [] } });
    await eventually(async () => {
      expect((await api.request(path)).status).toBe(404);
    });
  });

  it.each(SERVICES)('accepts every workload of %s', async file => {
    const found = read(readFileSync(join(ROOT, file), 'utf8')).filter(
      ({ apiVersion, kind }) => `${apiVersion}/${kind}` in PATHS,
    );
    expect(found.length).toBeGreaterThan(0);
    for (const one of found) {
      const metadata = { ...one.metadata, namespace: 'shop-dev' };
      expect(await refusal({ ...one, metadata })).toBe('');
    }
  });
});

/** A namespace with the account that pods have by default, which a controller would create. */
function namespaceNamed(name: string, labels: object): object[] {
  const account = { name: 'default', namespace: name };
  return [
    { apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels } },
    { apiVersion: 'v1', kind: 'ServiceAccount', metadata: account },
  ];
}

function read(manifests: string) {
  const documents = parseAllDocuments(manifests)
    .map<unknown>(document => z.unknown().parse(document.toJS()))
    .filter(one => one !== null);
  return z
    .array(
      z.looseObject({
        apiVersion: z.string(),
        kind: z.string(),
        metadata: z.looseObject({ name: z.string() }),
      }),
    )
    .parse(documents);
}
