import { definePart } from '../../definePart.ts';
import { goProgram } from '../../programs/ProgramSource.ts';
import { kubernetesFiles } from './KubernetesFiles.ts';
import { probeHttps } from './requestHttps.ts';
import { servingArguments } from './serving.ts';

/** The real scheduler of Kubernetes. */
export const kubeScheduler = definePart({
  name: 'kube-scheduler',
  group: 'kubernetes',
  description: 'real',
  ports: { main: 10_269 },
  programs: { scheduler: goProgram('kube-scheduler') },
  needs: ['kube-apiserver'],
  spec: ({ port, program, folder }) => {
    const { kubeconfig } = kubernetesFiles(folder);
    const url = `https://127.0.0.1:${port('main')}`;
    return {
      url,
      command: [
        program('scheduler'),
        `--kubeconfig=${kubeconfig('system:kube-scheduler')}`,
        '--leader-elect=false',
        ...servingArguments(folder, port('main')),
      ],
      probe: timeoutMs => probeHttps(folder, `${url}/healthz`, timeoutMs),
      stopDeadlineMs: 15_000,
    };
  },
});
