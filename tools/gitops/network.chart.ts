import { resolve } from 'node:path';
import { applications, type Application } from './applications.ts';
import { NetworkRules, type NetworkPod } from './NetworkRules.ts';
import { renderApplication } from './renderApplication.ts';
import { renderSample } from './renderSample.ts';
import { Workload } from './Workload.ts';

const root = resolve(import.meta.dirname, '..', '..');
const rulesOf = async (set: Record<string, unknown> = {}) =>
  new NetworkRules(await renderSample(set), 'sample');
const caller = (
  system = 'shop',
  label = 'shop.calls.comptoir.dev/sample.8080',
): NetworkPod => ({
  namespace: `${system}-dev`,
  labels: { 'app.kubernetes.io/name': 'caller', [label]: 'true' },
});

test('undeclared traffic is refused in both directions', async () => {
  const rules = await rulesOf({ 'metrics.enabled': false });
  expect(rules.spec.policyTypes).toEqual(['Ingress', 'Egress']);
  const other = { namespace: 'shop-dev', labels: {} };
  expect(rules.admits(other, 8080)).toBe(false);
  expect(rules.reaches(other, 8080)).toBe(false);
  expect(rules.ranges).toEqual([]);
});

test('a pod is admitted that declares the call, in the same system and environment', async () => {
  const rules = await rulesOf({ ports: { grpc: { port: 9000 } } });
  expect(rules.admits(caller(), 8080)).toBe(true);
  expect(rules.admits(caller(), 9000)).toBe(false);
  const second = caller('shop', 'shop.calls.comptoir.dev/sample.9000');
  expect(rules.admits(second, 9000)).toBe(true);
  expect(rules.admits(caller('portal'), 8080)).toBe(false);
  expect(
    rules.admits({ ...caller(), namespace: 'shop-production' }, 8080),
  ).toBe(false);
  const others = caller('shop', 'bank.calls.comptoir.dev/sample.8080');
  expect(rules.admits(others, 8080)).toBe(false);
});

test('the system port admits the monitoring and callers that declare it', async () => {
  const rules = await rulesOf({
    'route.enabled': true,
    'route.hostnames': ['shop.example'],
  });
  const gateway = { namespace: 'gateway', labels: {} };
  const monitoring = { namespace: 'monitoring', labels: {} };
  const declared = caller('shop', 'shop.calls.comptoir.dev/sample.9090');
  expect(rules.admits(gateway, 8080)).toBe(true);
  expect(rules.admits(gateway, 9090)).toBe(false);
  expect(rules.admits(monitoring, 9090)).toBe(true);
  expect(rules.admits(monitoring, 8080)).toBe(false);
  expect(rules.admits(declared, 9090)).toBe(true);
  expect(rules.admits(caller(), 9090)).toBe(false);
});

test('another system is admitted when the callee names it', async () => {
  const rules = await rulesOf({ 'network.systems': ['portal'] });
  expect(rules.admits(caller('portal'), 8080)).toBe(true);
  expect(rules.admits(caller('bank'), 8080)).toBe(false);
});

test('each declared call is a label of the pods, once', async () => {
  const rendered = await renderSample({
    'network.to': [
      { app: 'customers' },
      { app: 'customers', port: 8080 },
      { app: 'ledger', system: 'bank', port: 9000 },
    ],
  });
  const { labels } = Workload.of(rendered, 'sample').template.metadata;
  expect(
    Object.keys(labels).filter(key => key.includes('calls.comptoir.dev')),
  ).toEqual([
    'bank.calls.comptoir.dev/ledger.9000',
    'shop.calls.comptoir.dev/customers.8080',
  ]);
});

const PRIVATE = [
  '10.0.0.0/8',
  '100.64.0.0/10',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.168.0.0/16',
];
test.each([
  ['0.0.0.0/0', PRIVATE],
  ['0.0.0.0/1', PRIVATE.slice(0, 2)],
  ['128.0.0.0/1', PRIVATE.slice(2)],
  ['169.0.0.0/8', ['169.254.0.0/16']],
  ['160.0.0.0/3', ['169.254.0.0/16', '172.16.0.0/12']],
  ['172.0.0.0/8', ['172.16.0.0/12']],
  ['10.0.0.0/8', []],
  ['10.1.0.0/16', []],
  ['192.0.2.1/32', []],
])(
  'the range %s excludes the private and link-local ranges inside it',
  async (cidr, except) => {
    const { ranges } = await rulesOf({
      'network.toNetworks': [{ cidr, port: 443 }],
    });
    expect(ranges).toEqual([{ cidr, except, ports: [443] }]);
  },
);

const DNS = {
  namespace: 'kube-system',
  labels: { 'k8s-app': 'kube-dns' },
};
test('names are resolved by the pods or at the addresses of the cluster', async () => {
  const usual = await rulesOf();
  expect(usual.reaches(DNS, 53)).toBe(true);
  const onNodes = await rulesOf({
    'cluster.dns': { pods: false, networks: ['172.20.0.10/32'] },
  });
  expect(onNodes.reaches(DNS, 53)).toBe(false);
  expect(onNodes.ranges).toEqual([
    { cidr: '172.20.0.10/32', except: [], ports: [53, 53] },
  ]);
});

test.each([
  [true, true, 1],
  [true, false, 0],
  [false, true, 0],
])(
  'the agent of Pod Identity is reached only where it runs (%s) by pods with a role (%s)',
  async (runs, hasRole, count) => {
    const { ranges } = await rulesOf({
      'cluster.podIdentity': runs,
      'serviceAccount.cloudRole': hasRole,
    });
    const agent = { cidr: '169.254.170.23/32', except: [], ports: [80] };
    expect(ranges).toEqual(Array.from({ length: count }, () => agent));
  },
);

/** A service that is deployed, with its pods and its policy. */
interface Deployed extends Application {
  pod: NetworkPod;
  rules: NetworkRules;
}

describe('between the services of gitops/apps', () => {
  let all: Deployed[];
  beforeAll(async () => {
    all = await Promise.all(
      applications(root).map(async one => {
        const rendered = await renderApplication(root, one);
        const { labels } = Workload.of(rendered, one.service).template.metadata;
        return {
          ...one,
          pod: { namespace: one.namespace, labels },
          rules: new NetworkRules(rendered, one.service),
        };
      }),
    );
  });
  const pairs = (may: (from: Deployed, to: Deployed) => boolean) =>
    all.flatMap(from =>
      all
        .filter(to => to !== from && may(from, to))
        .map(
          to =>
            `${from.namespace}/${from.service} > ${to.namespace}/${to.service}`,
        ),
    );

  /** The pairs of dev at a port, after comparing both sides in every environment. */
  const callsAt = (port: number) => {
    const allowed = pairs((from, to) => from.rules.reaches(to.pod, port));
    const admitted = pairs((from, to) => to.rules.admits(from.pod, port));
    expect(admitted).toEqual(allowed);
    return allowed
      .filter(pair => pair.includes('-dev/'))
      .map(pair => pair.replaceAll(/\w+-dev\//g, ''));
  };

  test('the callee admits exactly the calls that the caller may make', () => {
    expect(callsAt(8080)).toEqual([
      'products > customers',
      'shopping > customers',
      'storefront > customers',
      'storefront > products',
      'storefront > shopping',
    ]);
  });

  test('only the portal reads the health of services', () => {
    expect(callsAt(9090)).toEqual([
      'portal > customers',
      'portal > products',
      'portal > shopping',
      'portal > storefront',
    ]);
  });

  test('no service calls another environment', () => {
    const across = pairs(
      (from, to) =>
        from.environment !== to.environment &&
        [8080, 9090].some(
          port =>
            from.rules.reaches(to.pod, port) || to.rules.admits(from.pod, port),
        ),
    );
    expect(across).toEqual([]);
  });
});
