import { BACKUP_BUCKET, S3_REGION } from '../s3/s3Settings.ts';

/** The namespace of Velero's objects. */
export const VELERO_NAMESPACE = 'velero';

const API = 'velero.io/v1';
const ACCOUNT = 'velero';

/** Returns Velero's namespace, backup location and daily schedules. */
export function veleroSettings(options: {
  /** The S3 server's URL. */
  s3Url: string;
  /** Namespaces with a daily backup each. */
  namespaces: readonly string[];
}): object[] {
  const { s3Url, namespaces } = options;
  return [
    {
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name: VELERO_NAMESPACE },
    },
    { apiVersion: 'v1', kind: 'ServiceAccount', metadata: named(ACCOUNT) },
    EMPTY_DEPLOYMENT,
    {
      apiVersion: API,
      kind: 'BackupStorageLocation',
      metadata: named('default'),
      spec: {
        provider: 'aws',
        default: true,
        objectStorage: { bucket: BACKUP_BUCKET },
        config: { region: S3_REGION, s3ForcePathStyle: 'true', s3Url },
      },
    },
    ...namespaces.map(namespace => ({
      apiVersion: API,
      kind: 'Schedule',
      metadata: named(namespace),
      spec: {
        schedule: '0 2 * * *',
        template: {
          includedNamespaces: [namespace],
          ttl: '168h0m0s',
          // Volumes of simulated pods are empty.
          snapshotVolumes: false,
        },
      },
    })),
  ];
}

const labels = { app: 'velero' };
/** Velero runs as a local process but requires its deployment to exist for restores. */
const EMPTY_DEPLOYMENT = {
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: named('velero'),
  spec: {
    replicas: 0,
    selector: { matchLabels: labels },
    template: {
      metadata: { labels },
      spec: {
        serviceAccountName: ACCOUNT,
        // Never pulled: the deployment has no replicas.
        containers: [{ name: 'velero', image: 'local-artefact/velero' }],
      },
    },
  },
};

function named(name: string): { name: string; namespace: string } {
  return { name, namespace: VELERO_NAMESPACE };
}
