import { S3_REGION } from './createS3Part.ts';

/** The namespace that Velero keeps its own objects in. */
export const VELERO_NAMESPACE = 'velero';
/** The bucket that it writes backups into. */
export const BACKUP_BUCKET = 'velero';

const API = 'velero.io/v1';
const ACCOUNT = 'velero';

/** What Velero finds when it starts: where backups go, and which it makes by itself. */
export function veleroSettings(options: {
  /** Of the S3 server. */
  s3Url: string;
  /** Each is backed up once a day. */
  namespaces: readonly string[];
}): object[] {
  const { s3Url, namespaces } = options;
  return [
    {
      ...{ apiVersion: 'v1', kind: 'Namespace' },
      metadata: { name: VELERO_NAMESPACE },
    },
    { apiVersion: 'v1', kind: 'ServiceAccount', metadata: named(ACCOUNT) },
    RUNS_ELSEWHERE,
    {
      ...{ apiVersion: API, kind: 'BackupStorageLocation' },
      metadata: named('default'),
      spec: {
        ...{ provider: 'aws', default: true },
        objectStorage: { bucket: BACKUP_BUCKET },
        config: { region: S3_REGION, s3ForcePathStyle: 'true', s3Url },
      },
    },
    ...namespaces.map(namespace => ({
      ...{ apiVersion: API, kind: 'Schedule', metadata: named(namespace) },
      spec: {
        schedule: '0 2 * * *',
        template: {
          includedNamespaces: [namespace],
          ttl: '168h0m0s',
          // Simulated pods have no volumes with anything in them.
          snapshotVolumes: false,
        },
      },
    })),
  ];
}

const labels = { app: 'velero' };
/** Velero is a process of this machine, yet does not restore without its own deployment. */
const RUNS_ELSEWHERE = {
  ...{ apiVersion: 'apps/v1', kind: 'Deployment', metadata: named('velero') },
  spec: {
    replicas: 0,
    selector: { matchLabels: labels },
    template: {
      metadata: { labels },
      spec: {
        serviceAccountName: ACCOUNT,
        // No registry has it, and nothing pulls it.
        containers: [{ name: 'velero', image: 'local-artefact/velero' }],
      },
    },
  },
};

function named(name: string): { name: string; namespace: string } {
  return { name, namespace: VELERO_NAMESPACE };
}
