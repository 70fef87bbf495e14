import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import {
  evaluateNetwork,
  evaluateQuickly,
  type Verdict,
} from './network/evaluateNetwork.ts';
import { findEngine, NO_ENGINE } from './network/findEngine.ts';
import {
  renderNetworkCluster,
  type NetworkCluster,
} from './network/NetworkCluster.ts';
import type { NetworkEnd } from './network/NetworkEnd.ts';
import { networkMatrix } from './network/networkMatrix.ts';
import { podsOf } from './network/podsOf.ts';
import { NETWORK_MATRIX } from './network/renderNetworkMatrix.ts';
import {
  API_SERVER,
  DNS,
  GATEWAY,
  INTERNET,
  METADATA,
  POD_IDENTITY,
} from './network/sharedEnds.ts';
import { renderSample } from './renderSample.ts';

const root = resolve(import.meta.dirname, '..', '..');
const hasEngine = findEngine(process.env) !== undefined;
const engineTest = hasEngine ? test : test.skip;
const named = (name: string) =>
  hasEngine ? name : `${name} (skipped: ${NO_ENGINE})`;

const Values = z.looseObject({
  data: z.record(z.string(), z.unknown()).default({}),
  network: z
    .looseObject({
      to: z
        .array(z.looseObject({ app: z.string(), port: z.int().default(8080) }))
        .default([]),
    })
    .default({ to: [] }),
});
const valuesOf = (service: string) =>
  Values.parse(
    parse(
      readFileSync(join(root, 'gitops/apps', service, 'values.yaml'), 'utf8'),
    ),
  );

let cluster: NetworkCluster;
let verdicts: Verdict[];
beforeAll(async () => {
  if (hasEngine) {
    cluster = await renderNetworkCluster(root);
    verdicts = await evaluateNetwork(cluster);
  }
});

/** `environment/from > to:port` of every allowed connection. */
const allowed = (is: (verdict: Verdict) => boolean) =>
  verdicts
    .filter(verdict => verdict.allowed && is(verdict))
    .map(
      ({ from, to, port }) =>
        `${from.environment ?? to.environment}/${from.name} > ${to.name}:${port.port}`,
    )
    .sort();
const isService = ({ role }: NetworkEnd) => role === 'service';
const services = () => cluster.ends.filter(isService);
const everywhere = (pairs: readonly string[]) =>
  ['dev', 'production', 'staging'].flatMap(environment =>
    pairs.map(pair => `${environment}/${pair}`),
  );

engineTest(named('the network matrix is what the engine evaluates'), () => {
  // Out of date? npm run yarn workspace @comptoir/tools golden:charts
  const committed = readFileSync(join(root, NETWORK_MATRIX), 'utf8');
  expect(networkMatrix(verdicts)).toBe(committed);
});

engineTest(
  named('no pod reaches a pod or a store of another environment'),
  () => {
    const across = verdicts.filter(
      ({ from, to }) =>
        from.environment &&
        to.environment &&
        from.environment !== to.environment,
    );
    expect(across.length).toBeGreaterThan(1000);
    expect(across.filter(one => one.allowed)).toEqual([]);
  },
);

engineTest(named('only declared callers reach a service'), () => {
  const declared = services().flatMap(({ environment, name }) =>
    valuesOf(name).network.to.map(
      ({ app, port }) => `${environment}/${name} > ${app}:${port}`,
    ),
  );
  expect(
    allowed(({ from, to }) => from.role !== 'shared' && isService(to)),
  ).toEqual(declared.sort());
});

engineTest(
  named('only services with a route are reached by the gateway'),
  () => {
    const routed = services().filter(
      ({ environment, name }) =>
        (cluster.services.get(`${environment}/${name}`)?.all('HTTPRoute') ?? [])
          .length > 0,
    );
    expect(allowed(({ from }) => from.name === GATEWAY)).toEqual(
      routed
        .map(({ environment, name }) => `${environment}/gateway > ${name}:8080`)
        .sort(),
    );
    expect(new Set(routed.map(({ name }) => name))).toEqual(
      new Set(['portal', 'shopping', 'storefront']),
    );
  },
);

engineTest(named('every service resolves names'), () => {
  const resolving = services().flatMap(({ environment, name }) =>
    Array.from({ length: 2 }, () => `${environment}/${name} > DNS:53`),
  );
  expect(allowed(({ to }) => to.name === DNS)).toEqual(resolving.sort());
});

engineTest(
  named('no pod reaches the cloud’s metadata or the agent of Pod Identity'),
  () => {
    const addresses = [METADATA, POD_IDENTITY];
    expect(allowed(({ to }) => addresses.includes(to.name))).toEqual([]);
  },
);

engineTest(
  named('a pod with a role reaches the agent of Pod Identity, and no metadata'),
  async () => {
    const rendered = await renderSample({
      'serviceAccount.cloudRole': true,
      'cluster.podIdentity': true,
    });
    const ends = cluster.ends.filter(({ role }) => role === 'shared');
    const [pod] = podsOf(rendered).map(
      ({ name, labels, ports }): NetworkEnd => ({
        name,
        environment: 'dev',
        ip: '10.20.64.250',
        ports,
        pod: { namespace: 'shop-dev', labels },
        role: 'service',
      }),
    );
    const answers = await evaluateNetwork({
      ...cluster,
      ends: pod ? [...ends, pod] : ends,
      policies: rendered.all('NetworkPolicy'),
    });
    const reached = answers.filter(one => one.from === pod && one.allowed);
    expect(new Set(reached.map(({ to }) => to.name))).toEqual(
      new Set([DNS, POD_IDENTITY]),
    );
  },
);

engineTest(
  named('only the portal of production reaches the API server'),
  () => {
    expect(allowed(({ to }) => to.name === API_SERVER)).toEqual([
      'production/portal > API server:443',
    ]);
  },
);

engineTest(named('only services that declare a store reach it'), () => {
  const declared = services().flatMap(({ environment, name }) =>
    Object.keys(valuesOf(name).data).map(
      store => `${environment}/${name} > ${store}`,
    ),
  );
  const reached = allowed(({ to }) => to.role === 'store');
  expect(reached.map(pair => pair.replace(/:\d+$/, ''))).toEqual(
    declared.sort(),
  );
});

engineTest(
  named('the Internet is called by three services at port 443, and calls none'),
  () => {
    expect(allowed(({ to }) => to.name === INTERNET)).toEqual(
      everywhere([
        'customers > Internet:443',
        'portal > Internet:443',
        'shopping > Internet:443',
      ]),
    );
    expect(allowed(({ from }) => from.name === INTERNET)).toEqual([]);
  },
);

engineTest(
  named(
    'a pod that no service declares reaches nothing, and nothing reaches it',
  ),
  () => {
    expect(
      allowed(({ from, to }) => [from.role, to.role].includes('other')),
    ).toEqual([]);
  },
);

engineTest(named('removing any policy changes the matrix'), async () => {
  const before = verdicts.map(one => one.allowed);
  expect(await evaluateQuickly(cluster)).toEqual(before);
  const without = cluster.policies.map(async removed => {
    const policies = cluster.policies.filter(one => one !== removed);
    const after = await evaluateQuickly({ ...cluster, policies });
    const { namespace, name } = removed.metadata;
    return after.some((is, index) => is !== before[index])
      ? []
      : [`${namespace}/${name}`];
  });
  expect(without.length).toBeGreaterThan(20);
  expect((await Promise.all(without)).flat()).toEqual([]);
});
