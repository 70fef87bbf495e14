import { mkdirSync } from 'node:fs';
import { delimiter, dirname, join, relative } from 'node:path';
import type { PartContext, PartSpec } from '../../Part.ts';
import type { PartRun } from '../../PartRun.ts';
import { probeHttp } from '../../probes/probeHttp.ts';
import { goProgram } from '../../programs/ProgramSource.ts';
import { apiServerOf } from '../kubernetes/apiServerOf.ts';
import { kubernetesFiles } from '../kubernetes/KubernetesFiles.ts';
import { readManifests } from '../kubernetes/readManifests.ts';
import { argocdRedis } from './argocdRedis.ts';
import { argocdInstallation } from './argocdInstallation.ts';
import { makeTemporaryFolder, temporaryFolder } from './temporaryFolder.ts';

/** The programs of each process of Argo CD. */
export const ARGOCD_PROGRAMS = {
  argocd: goProgram('argocd'),
  helm: goProgram('helm'),
};

const FOLDERS = ['home', 'tls', 'ssh', 'gpg', 'gnupg', 'plugins'];

/** Returns the specification of one process of Argo CD: the same program under another name. */
export function argocdProcess<Port extends string>(options: {
  context: PartContext<Port | 'main', keyof typeof ARGOCD_PROGRAMS>;
  name: string;
  /** The URL that returns 2xx when the process is ready. */
  healthUrl: string;
  args: readonly string[];
}): PartSpec {
  const { context, name, healthUrl, args } = options;
  const { folder, program, run } = context;
  const local = (path: string) => join(folder, 'argocd', path);
  const temporary = temporaryFolder(join(folder, 'argocd'));
  return {
    url: `http://127.0.0.1:${context.port('main')}`,
    healthUrl,
    command: [program('argocd'), ...args],
    env: {
      ...context.env,
      ARGOCD_BINARY_NAME: name,
      // Argo CD runs helm, git and its wrapper script from PATH.
      PATH: [
        dirname(program('argocd')),
        dirname(program('helm')),
        context.env['PATH'] ?? '',
      ].join(delimiter),
      // Relative to the working directory: KUBECONFIG is a list that colons separate.
      KUBECONFIG: relative(folder, kubernetesFiles(folder).kubeconfig('admin')),
      HOME: local('home'),
      TMPDIR: temporary,
      // The "in-cluster" destination is the cluster of the kubeconfig.
      ARGOCD_FAKE_IN_CLUSTER: 'true',
      ARGOCD_GPG_ENABLED: 'false',
      ARGOCD_TLS_DATA_PATH: local('tls'),
      ARGOCD_SSH_DATA_PATH: local('ssh'),
      ARGOCD_GPG_DATA_PATH: local('gpg'),
      ARGOCD_GNUPGHOME: local('gnupg'),
      ARGOCD_PLUGINSOCKFILEPATH: local('plugins'),
      ARGOCD_EXEC_TIMEOUT: '60s',
      REDIS_PASSWORD: run.password(argocdRedis.name),
    },
    prepare: () => {
      makeTemporaryFolder(temporary);
      for (const path of FOLDERS) {
        mkdirSync(local(path), { recursive: true, mode: 0o700 });
      }
    },
    probe: timeoutMs => probeHttp(healthUrl, timeoutMs),
  };
}

/** Returns the arguments with the address of Argo CD's Redis. */
export function redisArguments(run: PartRun): string[] {
  return ['--redis', `127.0.0.1:${run.portOf(argocdRedis, 'main')}`];
}

/** Applies what an installation creates, and the settings of `gitops/bootstrap`, once per run. */
export function applyArgocdSettings(context: {
  program(name: 'helm'): string;
  run: PartRun;
}): Promise<void> {
  const { program, run } = context;
  return run.once('Argo CD’s settings', async () => {
    const settings = await run.delivery.argocdSettings(program('helm'));
    await apiServerOf(run).apply([
      ...argocdInstallation(run.secrets.argocdKey),
      ...readManifests(settings),
    ]);
  });
}
