import { z } from 'zod/v4';
import type { Kind, KubernetesObject } from './Kind';
import { metadataSchema } from './labels';
import {
  filterSchema,
  toNamespaceFilter,
  type NamespaceFilter,
} from './NamespaceFilter';

const schema = z.object({
  metadata: metadataSchema,
  spec: z.object({
    schedule: z.string(),
    paused: z.boolean().default(false),
    template: filterSchema.prefault({}),
  }),
  status: z
    .object({
      phase: z.string().default('New'),
      lastBackup: z.iso.datetime().nullish(),
      validationErrors: z.array(z.string()).nullish(),
    })
    .prefault({}),
});

/** What is kept of a Velero schedule. */
export interface ScheduleObject extends KubernetesObject {
  readonly name: string;
  readonly namespaces: NamespaceFilter;
  readonly cron: string;
  readonly paused: boolean;
  readonly phase: string;
  readonly lastBackupAt: string | undefined;
  /** Why it is not valid, for people. */
  readonly reason: string | undefined;
}

/** Velero's schedules. */
export function scheduleKind(namespace: string): Kind<ScheduleObject> {
  return {
    resource: 'schedules.velero.io',
    program: 'Velero',
    path: `/apis/velero.io/v1/namespaces/${namespace}/schedules`,
    namespace,
    schema: schema.transform(({ metadata, spec, status }) => ({
      key: metadata.name,
      name: metadata.name,
      namespaces: toNamespaceFilter(spec.template),
      cron: spec.schedule,
      paused: spec.paused,
      phase: status.phase || 'New',
      lastBackupAt: status.lastBackup ?? undefined,
      reason: status.validationErrors?.join('; ') || undefined,
    })),
  };
}
