import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { z } from 'zod';
import { definePart } from '../../definePart.ts';
import { probeHttp } from '../../probes/probeHttp.ts';
import { goProgram } from '../../programs/ProgramSource.ts';
import type { ApiServer } from '../kubernetes/ApiServer.ts';
import { apiServerOf } from '../kubernetes/apiServerOf.ts';
import { kubernetesFiles } from '../kubernetes/KubernetesFiles.ts';
import { s3 } from '../s3/s3.ts';
import { credentialsFile } from '../s3/S3Credentials.ts';
import { productionNamespaces } from './productionNamespaces.ts';
import { VELERO_NAMESPACE, veleroSettings } from './veleroSettings.ts';

const Location = z.object({
  status: z
    .object({ phase: z.string().optional(), message: z.string().optional() })
    .default({}),
});

/** Velero with its AWS plugin; stores backups in the S3 server. */
export const velero = definePart({
  name: 'velero',
  group: 'backup',
  description: 'real, with its AWS plugin: backs up and restores objects',
  ports: { main: 8221, profiler: 8222 },
  programs: {
    velero: goProgram('velero'),
    plugin: goProgram('velero-plugin-for-aws'),
  },
  needs: ['kube-apiserver', 's3'],
  kinds: ['velero'],
  spec: ({ port, program, folder, env, run }) => {
    const address = `127.0.0.1:${port('main')}`;
    const healthUrl = `http://${address}/metrics`;
    const own = join(folder, 'velero');
    const plugins = join(own, 'plugins');
    const apiServer = apiServerOf(run);
    return {
      url: `http://${address}`,
      healthUrl,
      command: [
        ...([program('velero'), 'server'] as const),
        '--namespace',
        VELERO_NAMESPACE,
        '--plugin-dir',
        plugins,
        '--metrics-address',
        address,
        '--profiler-address',
        `127.0.0.1:${port('profiler')}`,
        '--store-validation-frequency',
        '30s',
        // Do not run new schedules at once: their namespaces may not exist yet.
        '--schedule-skip-immediately',
      ],
      env: {
        ...env,
        // Relative to the working directory: KUBECONFIG is a list that colons separate.
        KUBECONFIG: relative(
          folder,
          kubernetesFiles(folder).kubeconfig('admin'),
        ),
        // Ignore the user's AWS settings.
        HOME: own,
        AWS_SHARED_CREDENTIALS_FILE: credentialsFile(folder),
        AWS_EC2_METADATA_DISABLED: 'true',
      },
      seed: () => {
        const s3Url = `http://127.0.0.1:${run.portOf(s3, 'main')}`;
        const namespaces = productionNamespaces(run.root);
        return apiServer.apply(veleroSettings({ s3Url, namespaces }));
      },
      prepare: () => {
        // Velero runs every program of the folder, so it must contain only the plugin.
        rmSync(plugins, { recursive: true, force: true });
        mkdirSync(plugins, { recursive: true, mode: 0o700 });
        const plugin = program('plugin');
        symlinkSync(plugin, join(plugins, basename(plugin)));
      },
      probe: timeoutMs => probeHttp(healthUrl, timeoutMs),
      configure: () => checkLocation(apiServer),
    };
  },
});

/** @throws Error with Velero's message while its backup location is unavailable */
async function checkLocation(apiServer: ApiServer): Promise<void> {
  const { status } = Location.parse(
    await apiServer.read(
      `/apis/velero.io/v1/namespaces/${VELERO_NAMESPACE}/backupstoragelocations/default`,
    ),
  );
  if (status.phase === 'Available') {
    return;
  }
  const why = status.message ?? 'the location is not checked yet';
  throw new Error(`does not reach its S3 server: ${why}`);
}
