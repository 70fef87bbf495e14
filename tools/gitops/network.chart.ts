import { resolve } from 'node:path';
import { z } from 'zod';
import { applications, type Application } from './applications.ts';
import { renderApplication } from './renderApplication.ts';
import { renderSample } from './renderSample.ts';
import type { Rendered } from './Rendered.ts';

const Peer = z.object({
  namespaceSelector: z
    .object({
      matchLabels: z.object({ 'kubernetes.io/metadata.name': z.string() }),
    })
    .optional(),
  podSelector: z
    .object({ matchLabels: z.record(z.string(), z.string()) })
    .optional(),
  ipBlock: z
    .object({ cidr: z.string(), except: z.array(z.string()).default([]) })
    .optional(),
});
const Ports = z.array(z.object({ port: z.int(), protocol: z.string() }));
const Policy = z.looseObject({
  spec: z.object({
    podSelector: z.unknown(),
    policyTypes: z.array(z.string()),
    ingress: z
      .array(z.object({ from: z.array(Peer), ports: Ports }))
      .nullable(),
    egress: z.array(z.object({ to: z.array(Peer), ports: Ports })),
  }),
});
const root = resolve(import.meta.dirname, '..', '..');

/** `namespace/app:port` of each peer. */
function peersOf(rendered: Rendered, service: string) {
  const { spec } = rendered.one('NetworkPolicy', service, Policy);
  const addressesOf = (
    peer: z.infer<typeof Peer>,
    ports: z.infer<typeof Ports>,
  ) => {
    const namespace =
      peer.namespaceSelector?.matchLabels['kubernetes.io/metadata.name'];
    const app = peer.podSelector?.matchLabels['app.kubernetes.io/name'];
    const where =
      peer.ipBlock?.cidr ?? [namespace, app].filter(Boolean).join('/');
    return ports.map(({ port }) => `${where}:${port}`);
  };
  return {
    types: spec.policyTypes,
    from: (spec.ingress ?? []).flatMap(({ from, ports }) =>
      from.flatMap(peer => addressesOf(peer, ports)),
    ),
    to: spec.egress.flatMap(({ to, ports }) =>
      to.flatMap(peer => addressesOf(peer, ports)),
    ),
  };
}

test('undeclared traffic is refused in both directions', async () => {
  const rendered = await renderSample({ 'metrics.enabled': false });
  expect(peersOf(rendered, 'sample')).toEqual({
    types: ['Ingress', 'Egress'],
    from: [],
    to: ['kube-system:53', 'kube-system:53'],
  });
});

test('the system port is open to the monitoring and to whom the service names, and nothing else is', async () => {
  const rendered = await renderSample({
    'network.from': [{ app: 'storefront' }],
    'network.systemFrom': [{ app: 'portal', system: 'portal' }],
    'route.enabled': true,
    'route.hostnames': ['shop.example'],
  });
  expect(peersOf(rendered, 'sample').from).toEqual([
    'shop-dev/storefront:8080',
    'gateway:8080',
    'monitoring:9090',
    'portal-dev/portal:9090',
  ]);
});

test('the portal reads health and calls nothing else of the shop', async () => {
  const portal = applications(root).filter(one => one.service === 'portal');
  expect(portal.length).toBeGreaterThan(0);
  for (const one of portal) {
    const { to } = peersOf(await renderApplication(root, one), 'portal');
    const ofShop = to.filter(peer => peer.startsWith('shop-'));
    expect(ofShop.length).toBeGreaterThan(0);
    expect(ofShop.filter(peer => !peer.endsWith(':9090'))).toEqual([]);
  }
});

test('the outside excludes the cluster and the metadata service of the cloud', async () => {
  const rendered = await renderSample({
    'network.toNetworks': [{ cidr: '0.0.0.0/0', port: 443 }],
  });
  const { spec } = rendered.one('NetworkPolicy', 'sample', Policy);
  expect(spec.egress.at(-1)?.to[0]?.ipBlock).toEqual({
    cidr: '0.0.0.0/0',
    except: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '169.254.0.0/16'],
  });
});

test('every call that one service may make is allowed by the other, on the same port', async () => {
  const all = applications(root);
  const peers = new Map<Application, ReturnType<typeof peersOf>>();
  for (const one of all) {
    peers.set(one, peersOf(await renderApplication(root, one), one.service));
  }
  const name = ({ namespace, service }: Application) =>
    `${namespace}/${service}`;
  const of = (side: 'from' | 'to') =>
    [...peers].flatMap(([one, found]) =>
      found[side]
        .map(peer => peer.split(':'))
        .filter(([peer]) => all.some(other => name(other) === peer))
        .map(([peer, port]) =>
          side === 'to'
            ? `${name(one)} > ${peer}:${port}`
            : `${peer} > ${name(one)}:${port}`,
        ),
    );
  expect(of('to').length).toBeGreaterThan(0);
  expect(of('to').sort()).toEqual(of('from').sort());
});
