import { applications } from '../applications.ts';
import type { Manifest } from '../Manifest.ts';
import { renderApplication } from '../renderApplication.ts';
import { renderBootstrap } from '../renderBootstrap.ts';
import type { Rendered } from '../Rendered.ts';
import type { NetworkEnd } from './NetworkEnd.ts';
import { podsOf } from './podsOf.ts';
import { SHARED_ENDS, storesOf } from './sharedEnds.ts';

/** A port that nothing declares. */
export const UNDECLARED_PORT = 9999;

/** Everything that decides on connections between pods. */
export interface NetworkCluster {
  ends: readonly NetworkEnd[];
  /** Namespace → labels. */
  namespaces: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** NetworkPolicies. */
  policies: readonly Manifest[];
  /** The rendered services, by `<environment>/<service>`. */
  services: ReadonlyMap<string, Rendered>;
}

/**
 * Renders all services in all environments, and the namespaces of the cluster `local`, which has
 * every environment: no border between clusters helps the policies.
 */
export async function renderNetworkCluster(
  root: string,
): Promise<NetworkCluster> {
  const bootstrap = await renderBootstrap(root);
  const services = await Promise.all(
    applications(root).map(async application => ({
      ...application,
      rendered: await renderApplication(root, application),
    })),
  );
  const environments = [...new Set(services.map(one => one.environment))];
  const subnetOf = (environment: string) =>
    64 + environments.indexOf(environment);
  const ends = [
    ...environments.flatMap(environment => {
      const subnet = subnetOf(environment);
      const own = services.filter(one => one.environment === environment);
      const pods = own.flatMap(one => podEnds(one, one.rendered));
      const namespaces = [...new Set(own.map(({ namespace }) => namespace))];
      const others = namespaces.map(namespace => otherEnd(namespace));
      return [
        ...[...pods, ...others].map((end, index) => ({
          ...end,
          environment,
          ip: `10.20.${subnet}.${index + 11}`,
        })),
        ...storesOf(environment, subnet),
      ];
    }),
    ...SHARED_ENDS,
  ];
  const labels = new Map(
    bootstrap
      .all('Namespace')
      .map(({ metadata }) => [metadata.name, metadata.labels] as const),
  );
  const names = ends.flatMap(({ pod }) => (pod ? [pod.namespace] : []));
  return {
    ends,
    namespaces: Object.fromEntries(
      names.map(name => [
        name,
        { ...labels.get(name), 'kubernetes.io/metadata.name': name },
      ]),
    ),
    policies: [bootstrap, ...services.map(({ rendered }) => rendered)].flatMap(
      rendered => rendered.all('NetworkPolicy'),
    ),
    services: new Map(
      services.map(one => [`${one.environment}/${one.service}`, one.rendered]),
    ),
  };
}

type NewEnd = Omit<NetworkEnd, 'ip' | 'environment'>;

function podEnds(
  { namespace }: { namespace: string },
  rendered: Rendered,
): NewEnd[] {
  return podsOf(rendered).map(({ name, labels, ports }) => ({
    name,
    ports: [...ports, { port: UNDECLARED_PORT, protocol: 'TCP' }],
    pod: { namespace, labels },
    role: 'service',
  }));
}

/** A pod that no service's policy selects, such as one that someone runs by hand. */
function otherEnd(namespace: string): NewEnd {
  const ports = [8080, UNDECLARED_PORT];
  return {
    name: `other pod of ${namespace.replace(/-[^-]+$/, '')}`,
    ports: ports.map(port => ({ port, protocol: 'TCP' })),
    pod: { namespace, labels: {} },
    role: 'other',
  };
}
