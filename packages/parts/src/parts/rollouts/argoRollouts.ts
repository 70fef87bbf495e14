import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { definePart } from '../../definePart.ts';
import { probeHttp } from '../../probes/probeHttp.ts';
import { goProgram } from '../../programs/ProgramSource.ts';
import { apiServerOf } from '../kubernetes/apiServerOf.ts';
import { kubernetesFiles } from '../kubernetes/KubernetesFiles.ts';
import { readManifests } from '../kubernetes/readManifests.ts';

/** Argo Rollouts, which moves canaries and blue-green rollouts through their steps. */
export const argoRollouts = definePart({
  name: 'argo-rollouts',
  group: 'delivery',
  description: 'real: canaries and blue-green',
  ports: { main: 8200, metrics: 8201 },
  programs: { controller: goProgram('rollouts-controller') },
  needs: ['kube-apiserver'],
  kinds: ['rollouts'],
  spec: ({ port, program, folder, run }) => {
    const url = `http://127.0.0.1:${port('main')}`;
    const healthUrl = `${url}/healthz`;
    return {
      url,
      healthUrl,
      command: [
        ...([program('controller'), '--leader-elect=false'] as const),
        `--kubeconfig=${kubernetesFiles(folder).kubeconfig('admin')}`,
        `--healthzPort=${port('main')}`,
        `--metricsPort=${port('metrics')}`,
      ],
      seed: async () => {
        // These roles extend the rights to view or edit a namespace to its rollouts.
        const roles = join(dirname(program('controller')), 'roles.yaml');
        const objects = readManifests(readFileSync(roles, 'utf8'));
        await apiServerOf(run).apply(objects);
      },
      probe: timeoutMs => probeHttp(healthUrl, timeoutMs),
    };
  },
});
