import { readFileSync } from 'node:fs';
import { probeHttp } from '../../probes/probeHttp.ts';
import type { ProcessSpec } from '../../process/ProcessSpec.ts';
import type { ApiServer } from '../kubernetes/ApiServer.ts';
import { manifestName } from '../kubernetes/manifestName.ts';

const CLUSTER_ROLES = '/apis/rbac.authorization.k8s.io/v1/clusterroles';

/** What Argo Rollouts listens on. */
export type RolloutsPortName = 'argo-rollouts' | 'argo-rollouts-metrics';

/** The ports of Argo Rollouts. */
export function rolloutsPorts(
  offset: number,
): Record<RolloutsPortName, number> {
  return {
    'argo-rollouts': 8200 + offset,
    'argo-rollouts-metrics': 8201 + offset,
  };
}

/** Argo Rollouts, which takes canaries and blue-green rollouts through their steps. */
export function createRolloutsPart(options: {
  /** The program. */
  controller: string;
  /** A file of cluster roles: with them whoever may look at or edit a namespace may do so with its rollouts. */
  roles: string;
  /** Teaches the API server its kinds of objects. */
  bringKinds: () => Promise<void>;
  apiServer: ApiServer;
  kubeconfig: string;
  ports: Record<RolloutsPortName, number>;
  folder: string;
  env: Readonly<Record<string, string>>;
}): ProcessSpec {
  const { ports } = options;
  const url = `http://127.0.0.1:${ports['argo-rollouts']}`;
  return {
    ...{ name: 'argo-rollouts', kind: 'part', url },
    healthUrl: `${url}/healthz`,
    needs: ['kube-apiserver'],
    command: [
      ...([options.controller, '--leader-elect=false'] as const),
      `--kubeconfig=${options.kubeconfig}`,
      `--healthzPort=${ports['argo-rollouts']}`,
      `--metricsPort=${ports['argo-rollouts-metrics']}`,
    ],
    cwd: options.folder,
    env: options.env,
    seed: async () => {
      await options.bringKinds();
      const roles = readFileSync(options.roles, 'utf8').split(/^---$/m);
      for (const role of roles) {
        const path = `${CLUSTER_ROLES}/${manifestName(role)}`;
        await options.apiServer.applyAt(path, role);
      }
    },
    probe: () => probeHttp(`${url}/healthz`),
    startDeadlineMs: 60_000,
    stopDeadlineMs: 10_000,
  };
}
