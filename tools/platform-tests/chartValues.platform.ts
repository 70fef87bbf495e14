import { resolve } from 'node:path';
import {
  startApiServer,
  type TestApiServer,
} from '@comptoir/parts/testing/startApiServer';
import { EVERY_VALUE } from '../gitops/everyValue.ts';
import { chartAccepts } from '../gitops/chartAccepts.ts';
import {
  ODD_VALUES,
  valuePaths,
  withValues,
  type ValuePath,
} from '../gitops/oddValues.ts';
import { renderValues } from '../gitops/renderSample.ts';
import type { Manifest } from '../gitops/Manifest.ts';

const ROOT = resolve(import.meta.dirname, '..', '..');
const KINDS = [
  'gateway-api',
  'prometheus-operator',
  'rollouts',
  'sealed-secrets',
];

const accepts = chartAccepts(ROOT);

const VARIANTS: [string, Record<string, unknown>][] = [
  ['every value', EVERY_VALUE],
  ...['canary', 'blueGreen'].map(type => named(['strategy', 'type'], type)),
  ...['none', 'istio'].map(mesh => named(['mesh'], mesh)),
  named(['autoscaling', 'enabled'], false),
  named(['userId'], 1_000_000),
  ...['*/5 0-6 1,15 1-12/3 0', '59 23 31 12 6'].map(schedule =>
    named(['cronJobs', 'clean', 'schedule'], schedule),
  ),
  ...['0.0.0.0/0', '0.0.0.0/1', '128.0.0.0/1', '10.0.0.0/8'].map(cidr =>
    named(['network', 'toNetworks', 0, 'cidr'], cidr),
  ),
];

/** The API server's own schemas and rules judge what the chart renders; strictly, so that an unknown field fails. */
describe('what the chart of services renders', () => {
  let server: TestApiServer;
  const accepted = new Set<string>();
  const refusalOf = async (manifest: Manifest): Promise<string[]> => {
    const text = JSON.stringify(manifest);
    if (accepted.has(text)) {
      return [];
    }
    accepted.add(text);
    const { status, body } = await server.api.request(
      `${await pathOf(server, manifest)}?dryRun=All&fieldValidation=Strict&fieldManager=test&force=true`,
      {
        method: 'PATCH',
        body: text,
        contentType: 'application/apply-patch+yaml',
        timeoutMs: 30_000,
      },
    );
    return status < 300 ? [] : [`${manifest.kind}: ${body}`];
  };
  beforeAll(async () => {
    server = await startApiServer({ root: ROOT });
    for (const kind of KINDS) {
      await server.applyKinds(kind);
    }
    await server.api.apply([
      {
        apiVersion: 'v1',
        kind: 'Namespace',
        metadata: {
          name: 'shop-dev',
          labels: { 'pod-security.kubernetes.io/enforce': 'restricted' },
        },
      },
    ]);
  }, 90_000);
  afterAll(() => server.stop());

  const refusalsOf = async (manifests: readonly Manifest[]) =>
    (await Promise.all(manifests.map(refusalOf))).flat();

  it.each(VARIANTS)('is accepted by the API server: %s', async (_, values) => {
    const { manifests } = await renderValues(values);
    expect(await refusalsOf(manifests)).toEqual([]);
  });

  it.each(Object.keys(EVERY_VALUE))(
    'is accepted by the API server with every odd value of %s that the chart accepts',
    async key => {
      const paths = valuePaths(ROOT).filter(([first]) => first === key);
      const refusals: string[] = [];
      for (const odd of ODD_VALUES) {
        const fitting = paths.filter(
          path => accepts(withValues([path], odd)).length === 0,
        );
        for (const manifests of await renderTogether(odd, fitting)) {
          refusals.push(...(await refusalsOf(manifests)));
        }
      }
      expect(refusals).toEqual([]);
    },
  );
});

function named(
  path: ValuePath,
  odd: unknown,
): [string, Record<string, unknown>] {
  const text = JSON.stringify(odd);
  const short = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  return [`${path.join('.')} is ${short}`, withValues([path], odd)];
}

/** Renders values with an odd value at all of the paths at once, or else at each that the chart does not refuse. */
async function renderTogether(
  odd: unknown,
  paths: readonly ValuePath[],
): Promise<(readonly Manifest[])[]> {
  if (paths.length === 0) {
    return [];
  }
  try {
    return [(await renderValues(withValues(paths, odd))).manifests];
  } catch {
    // The charts suite tests what the chart itself refuses.
    const each = paths.length === 1 ? [] : paths.map(path => [path]);
    const alone = each.map(one => renderTogether(odd, one));
    return (await Promise.all(alone)).flat();
  }
}

const plurals = new Map<string, string>();

async function pathOf(
  { api }: TestApiServer,
  { apiVersion, kind, metadata }: Manifest,
): Promise<string> {
  const key = `${apiVersion}/${kind}`;
  if (!plurals.has(key)) {
    const resources = await api.resources(apiVersion);
    const found = resources.find(
      one => one.kind === kind && !one.name.includes('/'),
    );
    plurals.set(key, found?.name ?? `no-such-kind-${kind}`);
  }
  const root = apiVersion.includes('/') ? 'apis' : 'api';
  return `/${root}/${apiVersion}/namespaces/${metadata.namespace}/${plurals.get(key)}/${metadata.name}`;
}
