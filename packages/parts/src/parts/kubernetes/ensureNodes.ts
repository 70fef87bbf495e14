import { z } from 'zod';
import type { ApiServer } from './ApiServer.ts';

/** The label of simulated nodes, whose pods run no containers. */
export const SIMULATED_LABEL = 'comptoir.dev/simulated';

const Node = z.object({
  status: z.object({
    conditions: z
      .array(z.object({ type: z.string(), status: z.string() }))
      .default([]),
  }),
});

/** One node per zone, for pods that are spread over zones. */
const ZONES = ['a', 'b', 'c'];

/**
 * Ensures that the simulated nodes exist and are ready.
 *
 * @throws Error while a node is missing or unready
 */
export async function ensureNodes(apiServer: ApiServer): Promise<void> {
  await Promise.all(ZONES.map(zone => ensureNode(apiServer, zone)));
}

async function ensureNode(apiServer: ApiServer, zone: string): Promise<void> {
  const path = '/api/v1/nodes';
  const name = `simulated-${zone}`;
  const found = await apiServer.request(`${path}/${name}`);
  if (found.status === 404) {
    const body = simulatedNode(name, zone);
    const made = await apiServer.request(path, { method: 'POST', body });
    if (made.status >= 300) {
      throw new Error(`no node: ${made.body}`);
    }
    throw new Error(`${name} was just created`);
  }
  if (found.status !== 200) {
    throw new Error(`no node: ${found.body}`);
  }
  const { status } = Node.parse(JSON.parse(found.body));
  const isReady = status.conditions.some(
    one => one.type === 'Ready' && one.status === 'True',
  );
  if (!isReady) {
    throw new Error(`${name} is not ready yet`);
  }
}

const CAPACITY = { cpu: '32', memory: '256Gi', pods: '110' };

function simulatedNode(name: string, zone: string): object {
  return {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: {
      name,
      labels: {
        [SIMULATED_LABEL]: 'true',
        type: 'kwok',
        'kubernetes.io/hostname': name,
        'kubernetes.io/os': 'linux',
        'kubernetes.io/arch': 'amd64',
        'topology.kubernetes.io/region': 'local',
        'topology.kubernetes.io/zone': `local-${zone}`,
      },
      annotations: { 'kwok.x-k8s.io/node': 'fake' },
    },
    status: { allocatable: CAPACITY, capacity: CAPACITY },
  };
}
