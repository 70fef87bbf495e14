import type { NetworkEnd, NetworkPort } from './NetworkEnd.ts';

/** The name of the gateway's pods in the matrix. */
export const GATEWAY = 'gateway';
export const DNS = 'DNS';
export const API_SERVER = 'API server';
export const METADATA = 'metadata';
export const POD_IDENTITY = 'Pod Identity';
export const INTERNET = 'Internet';

const tcp = (...ports: number[]): NetworkPort[] =>
  ports.map(port => ({ port, protocol: 'TCP' }));

const shared = (
  name: string,
  ip: string,
  ports: NetworkPort[],
  pod?: NetworkEnd['pod'],
): NetworkEnd => ({ name, ip, ports, pod, role: 'shared' });

/**
 * What the pods of all environments share. The addresses are those of the network of production
 * (`terraform/envs/production/locals.tf`), where pods have addresses of the network too: a range of
 * addresses that a policy permits can contain pods.
 */
export const SHARED_ENDS: readonly NetworkEnd[] = [
  shared(DNS, '10.20.95.1', [{ port: 53, protocol: 'UDP' }, ...tcp(53)], {
    namespace: 'kube-system',
    labels: { 'k8s-app': 'kube-dns' },
  }),
  shared(GATEWAY, '10.20.95.2', [], { namespace: 'gateway', labels: {} }),
  shared('monitoring', '10.20.95.3', tcp(9090), {
    namespace: 'monitoring',
    labels: { 'app.kubernetes.io/name': 'prometheus' },
  }),
  shared('Argo CD', '10.20.95.4', tcp(8080), {
    namespace: 'argocd',
    labels: { 'app.kubernetes.io/name': 'argocd-server' },
  }),
  // A subnet of the control plane.
  shared(API_SERVER, '10.20.4.10', tcp(443)),
  shared('node', '10.20.95.5', tcp(443, 10250)),
  shared(METADATA, '169.254.169.254', tcp(80)),
  shared(POD_IDENTITY, '169.254.170.23', tcp(80)),
  shared(INTERNET, '203.0.113.10', tcp(25, 80, 443)),
];

const STORES = { mongodb: 27017, postgresql: 5432, rabbitmq: 5672 };

/** The data stores of an environment; their operators are not in this repository. */
export function storesOf(environment: string, subnet: number): NetworkEnd[] {
  return Object.entries(STORES).map(([name, port], index) => ({
    name,
    environment,
    ip: `10.20.${subnet}.${index + 1}`,
    ports: tcp(port),
    pod: {
      namespace: `${name}-${environment}`,
      labels: { 'app.kubernetes.io/name': name },
    },
    role: 'store',
  }));
}
