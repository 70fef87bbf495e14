import { definePart } from '../../definePart.ts';
import { goProgram } from '../../programs/ProgramSource.ts';
import { kubernetesFiles } from './KubernetesFiles.ts';
import { probeHttps } from './requestHttps.ts';
import { servingArguments } from './serving.ts';

/** The real controllers of Kubernetes. */
export const kubeControllerManager = definePart({
  name: 'kube-controller-manager',
  group: 'kubernetes',
  description: 'real',
  ports: { main: 10_267 },
  programs: { manager: goProgram('kube-controller-manager') },
  needs: ['kube-apiserver'],
  spec: ({ port, program, folder }) => {
    const files = kubernetesFiles(folder);
    const url = `https://127.0.0.1:${port('main')}`;
    return {
      url,
      command: [
        program('manager'),
        `--kubeconfig=${files.kubeconfig('system:kube-controller-manager')}`,
        '--leader-elect=false',
        '--use-service-account-credentials=true',
        `--service-account-private-key-file=${files.accountKey}`,
        `--root-ca-file=${files.certificate}`,
        ...servingArguments(folder, port('main')),
        '--node-monitor-grace-period=1h',
        '--authorization-always-allow-paths=/healthz,/readyz,/livez,/metrics',
      ],
      probe: timeoutMs => probeHttps(folder, `${url}/healthz`, timeoutMs),
      stopDeadlineMs: 15_000,
    };
  },
});
