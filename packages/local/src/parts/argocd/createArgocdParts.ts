import { mkdirSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { writeFileAtomically } from '@comptoir/parts/files/writeFileAtomically';
import type { FollowSettings } from '../../origin/FollowSettings.ts';
import { answersOnPort } from '@comptoir/parts/host/answersOnPort';
import { untilDone } from '@comptoir/parts/host/untilDone';
import { probeHttp } from '@comptoir/parts/probes/probeHttp';
import type { ProcessSpec } from '@comptoir/parts/process/ProcessSpec';
import type { ApiServer } from '@comptoir/parts/parts/kubernetes/ApiServer';
import { argocdSettings, ARGOCD_NAMESPACE } from '@comptoir/parts/parts/argocd/argocdSettings';
import type { ArgocdPart, ArgocdPortName } from '@comptoir/parts/parts/argocd/argocdPorts';
import { provideTokens } from '@comptoir/parts/parts/argocd/provideTokens';
import { refresh } from '@comptoir/parts/parts/argocd/refresh';

const FOLLOW_MAIN = join(import.meta.dirname, '../../origin/followMain.ts');
const REMEDY = 'if its data are broken: npm stop; npm run reset -- platform';

/** Argo CD on loopback, as this machine's cluster knows it; its cache is a Redis of its own. */
export function createArgocdParts(options: {
  programs: { argocd: string; helm: string; redis: string };
  kubeconfig: string;
  apiServer: ApiServer;
  ports: Record<ArgocdPortName, number>;
  /** Teaches the API server Argo CD's own kinds of objects. */
  bringOwnKinds: () => Promise<void>;
  /** The same with those of what it will bring. */
  bringKinds: () => Promise<void>;
  /** The platform's. */
  folder: string;
  /** Of Redis, which others on this machine must not fill. */
  redisPassword: string;
  env: Readonly<Record<string, string>>;
  /** Brings the repository up to date that Argo CD follows. */
  provideOrigin: () => Promise<void>;
  /** Brings the cluster its ground, once Argo CD is there. */
  found: () => Promise<void>;
  /** What the process works with that tells Argo CD of commits: see `followMain`. */
  follow: FollowSettings;
}): ProcessSpec[] {
  const { programs, apiServer, kubeconfig, ports, folder } = options;
  const own = join(folder, 'argocd');
  const local = (name: string) => join(own, name);
  const at = (name: ArgocdPortName) => `127.0.0.1:${ports[name]}`;
  const env = {
    ...options.env,
    // It looks for helm, git and its own wrapper there.
    PATH: [
      ...[dirname(programs.argocd), dirname(programs.helm)],
      options.env['PATH'] ?? '',
    ].join(delimiter),
    KUBECONFIG: kubeconfig,
    HOME: local('home'),
    TMPDIR: local('tmp'),
    // "In cluster" is the one of the kubeconfig.
    ARGOCD_FAKE_IN_CLUSTER: 'true',
    ARGOCD_GPG_ENABLED: 'false',
    ARGOCD_TLS_DATA_PATH: local('tls'),
    ARGOCD_SSH_DATA_PATH: local('ssh'),
    ARGOCD_GPG_DATA_PATH: local('gpg'),
    ARGOCD_GNUPGHOME: local('gnupg'),
    ARGOCD_PLUGINSOCKFILEPATH: local('plugins'),
    ARGOCD_EXEC_TIMEOUT: '60s',
    REDIS_PASSWORD: options.redisPassword,
  };
  const prepare = () => {
    for (const name of FOLDERS) {
      mkdirSync(local(name), { recursive: true, mode: 0o700 });
    }
  };
  const part = (
    name: Exclude<ArgocdPart, 'argocd-redis' | 'argocd-follow'>,
    needs: string[],
    health: ArgocdPortName,
    args: string[],
    path = '/healthz',
  ): ProcessSpec => ({
    ...{ name, kind: 'part', url: `http://${at(name)}`, prepare },
    healthUrl: `http://${at(health)}${path}`,
    needs,
    command: [programs.argocd, ...args],
    cwd: folder,
    env: { ...env, ARGOCD_BINARY_NAME: name },
    probe: () => probeHttp(`http://${at(health)}${path}`),
    remedy: REMEDY,
    startDeadlineMs: 60_000,
    stopDeadlineMs: 10_000,
  });
  const seed = untilDone(async () => {
    await options.bringOwnKinds();
    await apiServer.apply(argocdSettings());
  });
  const redis = ['--redis', at('argocd-redis')];
  const repoServer = (option: string) => [
    ...[option, at('argocd-repo-server'), '--repo-server-plaintext'],
  ];
  const port = (name: ArgocdPortName) => String(ports[name]);
  const redisConfiguration = join(own, 'redis.conf');
  return [
    {
      ...{ name: 'argocd-redis', kind: 'part', healthUrl: null, needs: [] },
      url: `redis://${at('argocd-redis')}`,
      command: [programs.redis, redisConfiguration],
      ...{ cwd: folder, env: options.env },
      prepare: () => {
        prepare();
        const lines = [
          ...['bind 127.0.0.1', `port ${ports['argocd-redis']}`],
          ...['save ""', 'appendonly no', 'maxmemory 64mb'],
          // Its title would be written over the mark by which it is found again.
          'set-proc-title no',
          ...['maxmemory-policy allkeys-lru', `dir ${own}`],
          `requirepass ${options.redisPassword}`,
        ];
        writeFileAtomically(redisConfiguration, `${lines.join('\n')}\n`, 0o600);
      },
      probe: async () =>
        (await answersOnPort(ports['argocd-redis'], Buffer.from('PING\r\n')))
          ? undefined
          : 'does not answer',
      startDeadlineMs: 10_000,
      stopDeadlineMs: 5000,
    },
    {
      ...part(
        'argocd-repo-server',
        ['argocd-redis'],
        'argocd-repo-server-metrics',
        [
          ...['--address', '127.0.0.1', '--disable-tls', '--client-ca-path='],
          ...['--port', port('argocd-repo-server')],
          ...['--metrics-address', '127.0.0.1'],
          ...['--metrics-port', port('argocd-repo-server-metrics'), ...redis],
        ],
      ),
      // It speaks to nobody but Redis and Git: it starts beside the API server.
      seed: () => options.provideOrigin(),
    },
    {
      ...part(
        'argocd-application-controller',
        ['kube-apiserver', 'argocd-repo-server'],
        'argocd-application-controller',
        [
          ...['--namespace', ARGOCD_NAMESPACE, ...redis],
          ...repoServer('--repo-server'),
          ...['--metrics-port', port('argocd-application-controller')],
          ...['--app-resync', '60', '--persist-resource-health=false'],
        ],
      ),
      seed: async () => {
        await seed();
        // It would learn all of them anew with each that comes later.
        await options.bringKinds();
      },
      // It watches nothing before it has looked at an application, and looks by itself only at
      // one that it did not see for a minute or two.
      configure: () => refresh(apiServer, 'applications'),
    },
    {
      ...part(
        'argocd-applicationset-controller',
        ['kube-apiserver', 'argocd-repo-server'],
        'argocd-applicationset-controller-metrics',
        [
          ...['--namespace', ARGOCD_NAMESPACE],
          ...repoServer('--argocd-repo-server'),
          ...['--probe-addr', at('argocd-applicationset-controller')],
          '--metrics-addr',
          at('argocd-applicationset-controller-metrics'),
          '--webhook-addr',
          at('argocd-applicationset-controller-webhook'),
        ],
        // Its address for probes knows no path.
        '/metrics',
      ),
      seed,
    },
    {
      ...part(
        'argocd-server',
        ['kube-apiserver', 'argocd-redis'],
        'argocd-server',
        [
          ...['--namespace', ARGOCD_NAMESPACE, ...redis],
          ...repoServer('--repo-server'),
          // On loopback; in a cluster the gateway has the certificate.
          '--insecure',
          ...['--address', '127.0.0.1', '--port', port('argocd-server')],
          ...['--metrics-address', '127.0.0.1'],
          ...['--metrics-port', port('argocd-server-metrics')],
        ],
      ),
      seed,
      configure: async () => {
        const url = `http://${at('argocd-server')}`;
        await provideTokens({ folder, url, apiServer });
      },
    },
    {
      ...{ name: 'argocd-follow', kind: 'part', healthUrl: null },
      needs: [
        ...['argocd-server', 'argocd-application-controller'],
        'argocd-applicationset-controller',
      ],
      url: `http://${at('argocd-server')}`,
      command: [process.execPath, FOLLOW_MAIN],
      cwd: folder,
      env: { ...options.env, FOLLOW: JSON.stringify(options.follow) },
      seed: () => options.found(),
      probe: () => Promise.resolve(undefined),
      startDeadlineMs: 60_000,
      stopDeadlineMs: 2000,
    },
  ];
}

const FOLDERS = ['home', 'tmp', 'tls', 'ssh', 'gpg', 'gnupg', 'plugins'];
