import { definePart } from '../../definePart.ts';
import { goProgram } from '../../programs/ProgramSource.ts';
import { etcd } from './etcd.ts';
import { kubernetesFiles } from './KubernetesFiles.ts';
import { probeHttps } from './requestHttps.ts';
import { servingArguments } from './serving.ts';
import { writeKubeconfigs } from './writeKubeconfigs.ts';

/** A real Kubernetes API server, with RBAC; users sign in by token. */
export const kubeApiserver = definePart({
  name: 'kube-apiserver',
  group: 'kubernetes',
  description: 'real, with RBAC; users sign in by token',
  ports: { main: 6553 },
  programs: { apiserver: goProgram('kube-apiserver') },
  needs: ['etcd'],
  spec: ({ port, program, folder, env, run }) => {
    const { certificate, certificateKey, accountKey, tokens } =
      kubernetesFiles(folder);
    const url = `https://127.0.0.1:${port('main')}`;
    return {
      url,
      command: [
        program('apiserver'),
        `--etcd-servers=https://127.0.0.1:${run.portOf(etcd, 'main')}`,
        `--etcd-cafile=${certificate}`,
        `--etcd-certfile=${certificate}`,
        `--etcd-keyfile=${certificateKey}`,
        ...servingArguments(folder, port('main')),
        '--advertise-address=127.0.0.1',
        `--token-auth-file=${tokens}`,
        '--authorization-mode=RBAC',
        '--service-account-issuer=https://kubernetes.default.svc',
        `--service-account-key-file=${accountKey}`,
        `--service-account-signing-key-file=${accountKey}`,
        '--service-cluster-ip-range=10.96.0.0/16',
        '--endpoint-reconciler-type=none',
        '--allow-privileged=true',
      ],
      // Run the Go GC only at this limit; collecting at every heap doubling took 40 % of the
      // first start.
      env: { ...env, GOGC: 'off', GOMEMLIMIT: '700MiB' },
      prepare: () => writeKubeconfigs(folder, url),
      probe: timeoutMs => probeHttps(folder, `${url}/readyz`, timeoutMs),
      stopDeadlineMs: 15_000,
    };
  },
});
