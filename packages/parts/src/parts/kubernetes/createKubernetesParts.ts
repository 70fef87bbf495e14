import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ProcessSpec } from '../../process/ProcessSpec.ts';
import { ApiServer } from './ApiServer.ts';
import { ensureNodes } from './ensureNodes.ts';
import { kubernetesFiles } from './KubernetesFiles.ts';
import type { KubernetesPart, KubernetesPortName } from './kubernetesPorts.ts';
import { provideKeys } from './provideKeys.ts';
import { probeHttps } from './requestHttps.ts';
import { writeKubeconfigs } from './writeKubeconfigs.ts';
import { writeStages } from './writeStages.ts';

const REMEDY = 'if its data are broken: npm stop; npm run reset -- platform';

/**
 * A real Kubernetes control plane on loopback. Its nodes are simulated by KWOK: pods come and
 * go as they would, and nothing runs in them. Everything speaks TLS and knows whom it speaks to.
 */
export function createKubernetesParts(options: {
  /** Where a part's program is. */
  programOf: (name: KubernetesPart) => string;
  /** The folder `stages` of KWOK's module. */
  stages: string;
  ports: Record<KubernetesPortName, number>;
  /** Holds data and keys, which are made at the first start. */
  folder: string;
  env: Readonly<Record<string, string>>;
  /** Told when broken keys are replaced. */
  onStep: (step: string) => void;
}): ProcessSpec[] {
  const { programOf, ports, folder, env, onStep } = options;
  const files = kubernetesFiles(folder);
  const { certificate, certificateKey } = files;
  const url = (name: KubernetesPortName) => `https://127.0.0.1:${ports[name]}`;
  const part = (
    name: KubernetesPart,
    needs: string[],
    health: string,
    args: string[],
  ): ProcessSpec => ({
    ...{ name, kind: 'part', url: url(name), healthUrl: null, needs },
    command: [programOf(name), ...args],
    cwd: folder,
    env,
    probe: () => probeHttps(folder, `${url(name)}${health}`),
    remedy: REMEDY,
    startDeadlineMs: 60_000,
    stopDeadlineMs: 15_000,
  });
  const served = [
    `--tls-cert-file=${certificate}`,
    `--tls-private-key-file=${certificateKey}`,
  ];
  const listens = (name: KubernetesPortName) => [
    '--bind-address=127.0.0.1',
    `--secure-port=${ports[name]}`,
  ];
  const stages = join(folder, 'stages.yaml');
  return [
    {
      ...part('etcd', [], '/health', [
        ...['--name', 'n0', '--data-dir', join(folder, 'etcd')],
        ...['--listen-client-urls', url('etcd')],
        ...['--advertise-client-urls', url('etcd')],
        ...['--listen-peer-urls', url('etcd-peer')],
        ...['--initial-advertise-peer-urls', url('etcd-peer')],
        ...['--initial-cluster', `n0=${url('etcd-peer')}`],
        ...['--cert-file', certificate, '--key-file', certificateKey],
        ...['--client-cert-auth', '--trusted-ca-file', certificate],
        ...['--peer-cert-file', certificate, '--peer-key-file', certificateKey],
        ...['--peer-client-cert-auth', '--peer-trusted-ca-file', certificate],
        ...['--unsafe-no-fsync', '--log-level', 'warn'],
      ]),
      seed: () => provideKeys({ folder, env, onStep }),
      // etcd refuses a folder that others may read.
      prepare: () =>
        void mkdirSync(join(folder, 'etcd'), { recursive: true, mode: 0o700 }),
    },
    {
      ...part('kube-apiserver', ['etcd'], '/readyz', [
        `--etcd-servers=${url('etcd')}`,
        `--etcd-cafile=${certificate}`,
        `--etcd-certfile=${certificate}`,
        `--etcd-keyfile=${certificateKey}`,
        ...listens('kube-apiserver'),
        '--advertise-address=127.0.0.1',
        ...served,
        `--token-auth-file=${files.tokens}`,
        '--authorization-mode=RBAC',
        '--service-account-issuer=https://kubernetes.default.svc',
        `--service-account-key-file=${files.accountKey}`,
        `--service-account-signing-key-file=${files.accountKey}`,
        '--service-cluster-ip-range=10.96.0.0/16',
        '--endpoint-reconciler-type=none',
        '--allow-privileged=true',
      ]),
      // Collected at this limit only: at each doubling, it took two fifths of the first start's time.
      env: { ...env, GOGC: 'off', GOMEMLIMIT: '700MiB' },
      prepare: () => writeKubeconfigs(folder, url('kube-apiserver')),
    },
    part('kube-controller-manager', ['kube-apiserver'], '/healthz', [
      `--kubeconfig=${files.kubeconfig('system:kube-controller-manager')}`,
      '--leader-elect=false',
      '--use-service-account-credentials=true',
      `--service-account-private-key-file=${files.accountKey}`,
      `--root-ca-file=${certificate}`,
      ...listens('kube-controller-manager'),
      ...served,
      '--node-monitor-grace-period=1h',
      '--authorization-always-allow-paths=/healthz,/readyz,/livez,/metrics',
    ]),
    part('kube-scheduler', ['kube-apiserver'], '/healthz', [
      `--kubeconfig=${files.kubeconfig('system:kube-scheduler')}`,
      '--leader-elect=false',
      ...listens('kube-scheduler'),
      ...served,
    ]),
    {
      ...part('kwok', ['kube-apiserver'], '/healthz', [
        `--kubeconfig=${files.kubeconfig('admin')}`,
        '--manage-all-nodes=true',
        `--config=${stages}`,
        '--node-ip=127.0.0.1',
        `--node-port=${ports.kwok}`,
        `--server-address=127.0.0.1:${ports.kwok}`,
        ...served,
        // Without it nodes go unready, and so do their pods.
        '--node-lease-duration-seconds=40',
      ]),
      prepare: () => writeStages({ from: options.stages, to: stages }),
      configure: () =>
        ensureNodes(new ApiServer({ folder, url: url('kube-apiserver') })),
    },
  ];
}
