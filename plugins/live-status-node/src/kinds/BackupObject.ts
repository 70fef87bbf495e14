import { z } from 'zod/v4';
import type { Kind, KubernetesObject } from './Kind';
import { metadataSchema } from './labels';
import {
  filterSchema,
  toNamespaceFilter,
  type NamespaceFilter,
} from './NamespaceFilter';

const schema = z.object({
  metadata: metadataSchema.extend({ creationTimestamp: z.iso.datetime() }),
  spec: filterSchema
    .extend({ storageLocation: z.string().optional() })
    .prefault({}),
  status: z
    .object({
      phase: z.string().default('New'),
      startTimestamp: z.iso.datetime().nullish(),
      completionTimestamp: z.iso.datetime().nullish(),
      expiration: z.iso.datetime().nullish(),
      errors: z.int().default(0),
      warnings: z.int().default(0),
      failureReason: z.string().optional(),
      validationErrors: z.array(z.string()).nullish(),
    })
    .prefault({}),
});

/** What is kept of a Velero backup. */
export interface BackupObject extends KubernetesObject {
  readonly name: string;
  readonly namespaces: NamespaceFilter;
  readonly createdAt: string;
  readonly schedule: string | undefined;
  /** Name of its storage location. */
  readonly location: string | undefined;
  readonly phase: string;
  readonly startedAt: string | undefined;
  readonly completedAt: string | undefined;
  readonly expiresAt: string | undefined;
  readonly errors: number;
  readonly warnings: number;
  readonly reason: string | undefined;
}

/** Velero's backups. */
export function backupKind(namespace: string): Kind<BackupObject> {
  return {
    resource: 'backups.velero.io',
    program: 'Velero',
    path: `/apis/velero.io/v1/namespaces/${namespace}/backups`,
    namespace,
    schema: schema.transform(({ metadata, spec, status }) => ({
      key: metadata.name,
      name: metadata.name,
      namespaces: toNamespaceFilter(spec),
      createdAt: metadata.creationTimestamp,
      schedule: metadata.labels['velero.io/schedule-name'],
      location: spec.storageLocation,
      phase: status.phase || 'New',
      startedAt: status.startTimestamp ?? undefined,
      completedAt: status.completionTimestamp ?? undefined,
      expiresAt: status.expiration ?? undefined,
      errors: status.errors,
      warnings: status.warnings,
      reason:
        status.failureReason ||
        status.validationErrors?.join('; ') ||
        undefined,
    })),
  };
}
