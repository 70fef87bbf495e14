import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { probeHttp } from '../../probes/probeHttp.ts';
import type { ProcessSpec } from '../../process/ProcessSpec.ts';
import type { ApiServer } from '../kubernetes/ApiServer.ts';
import { applyKinds } from '../kubernetes/applyKinds.ts';
import { createS3Part } from './createS3Part.ts';
import { credentialsFile } from './S3Credentials.ts';
import type { VeleroPortName } from './veleroPorts.ts';
import {
  BACKUP_BUCKET,
  VELERO_NAMESPACE,
  veleroSettings,
} from './veleroSettings.ts';

const REMEDY = 'if its data are broken: npm stop; npm run reset -- platform';

const Location = z.object({
  status: z
    .object({ phase: z.string().optional(), message: z.string().optional() })
    .default({}),
});

/** Velero on loopback, and the S3 server that keeps its backups in a folder. */
export function createVeleroParts(options: {
  programs: { velero: string; plugin: string; s3: string };
  kubeconfig: string;
  apiServer: ApiServer;
  ports: Record<VeleroPortName, number>;
  /** Folders of manifests that say what Velero's kinds of objects are. */
  crds: readonly string[];
  /** The platform's. */
  folder: string;
  /** Who is backed up daily. */
  namespaces: () => readonly string[];
  env: Readonly<Record<string, string>>;
}): ProcessSpec[] {
  const { programs, folder, apiServer } = options;
  const at = (name: VeleroPortName) => `127.0.0.1:${options.ports[name]}`;
  const s3Url = `http://${at('s3')}`;
  const metrics = `http://${at('velero')}/metrics`;
  const own = join(folder, 'velero');
  const plugins = join(own, 'plugins');
  return [
    createS3Part({
      ...{ server: programs.s3, port: options.ports.s3, folder },
      ...{ buckets: [BACKUP_BUCKET], remedy: REMEDY, env: options.env },
    }),
    {
      ...{ name: 'velero', kind: 'part', needs: ['kube-apiserver', 's3'] },
      ...{ url: `http://${at('velero')}`, healthUrl: metrics },
      command: [
        ...([programs.velero, 'server'] as const),
        ...['--namespace', VELERO_NAMESPACE, '--plugin-dir', plugins],
        ...['--metrics-address', at('velero')],
        ...['--profiler-address', at('velero-profiler')],
        ...['--store-validation-frequency', '30s'],
        // A new schedule waits for its hour: its namespace may not be there yet.
        '--schedule-skip-immediately',
      ],
      cwd: folder,
      env: {
        ...options.env,
        KUBECONFIG: options.kubeconfig,
        // Whatever the user has for the real AWS is not for this one.
        HOME: own,
        AWS_SHARED_CREDENTIALS_FILE: credentialsFile(folder),
        AWS_EC2_METADATA_DISABLED: 'true',
      },
      seed: async () => {
        await applyKinds({
          ...{ folders: options.crds, note: 'velero-kinds.sha256' },
          ...{ folder, apiServer },
        });
        const namespaces = options.namespaces();
        await apiServer.apply(veleroSettings({ s3Url, namespaces }));
      },
      prepare: () => {
        // It runs every program of the folder, and so gets one with nothing else in it.
        rmSync(plugins, { recursive: true, force: true });
        mkdirSync(plugins, { recursive: true, mode: 0o700 });
        const { plugin } = programs;
        symlinkSync(plugin, join(plugins, basename(plugin)));
      },
      probe: () => probeHttp(metrics),
      configure: () => reachesLocation(apiServer),
      remedy: REMEDY,
      startDeadlineMs: 60_000,
      stopDeadlineMs: 10_000,
    },
  ];
}

/** @throws Error while Velero does not reach the place that backups go to, with its own words */
async function reachesLocation(apiServer: ApiServer): Promise<void> {
  const { status } = Location.parse(
    await apiServer.read(
      `/apis/velero.io/v1/namespaces/${VELERO_NAMESPACE}/backupstoragelocations/default`,
    ),
  );
  if (status.phase === 'Available') return;
  throw new Error(
    `does not reach its S3 server: ${status.message ?? 'it has not looked yet'}`,
  );
}
