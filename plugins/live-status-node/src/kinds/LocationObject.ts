import { z } from 'zod/v4';
import type { Kind, KubernetesObject } from './Kind';
import { metadataSchema } from './labels';

const schema = z.object({
  metadata: metadataSchema,
  spec: z.object({ default: z.boolean().default(false) }),
  status: z
    .object({ phase: z.string().optional(), message: z.string().optional() })
    .prefault({}),
});

/** What is kept of a Velero backup storage location. */
export interface LocationObject extends KubernetesObject {
  readonly name: string;
  /** Whether backups without a location are stored there. */
  readonly isDefault: boolean;
  readonly isAvailable: boolean;
  /** Velero's explanation, for people. */
  readonly message: string | undefined;
}

/** Velero's backup storage locations. */
export function locationKind(namespace: string): Kind<LocationObject> {
  return {
    resource: 'backupstoragelocations.velero.io',
    program: 'Velero',
    path: `/apis/velero.io/v1/namespaces/${namespace}/backupstoragelocations`,
    namespace,
    schema: schema.transform(({ metadata, spec, status }) => ({
      key: metadata.name,
      name: metadata.name,
      isDefault: spec.default,
      isAvailable: status.phase === 'Available',
      message: status.message || undefined,
    })),
  };
}
