import { z } from 'zod/v4';
import type { Kind, KubernetesObject } from './Kind';
import { metadataSchema } from './labels';

const schema = z.object({
  metadata: metadataSchema,
  status: z
    .object({
      conditions: z
        .array(
          z.object({
            type: z.string(),
            status: z.string(),
            message: z.string().default('it gives no reason'),
            lastTransitionTime: z.iso.datetime(),
          }),
        )
        .nullish(),
    })
    .prefault({}),
});

/** What is kept of an Argo CD application set. */
export interface ApplicationSetObject extends KubernetesObject {
  readonly name: string;
  /** Why it does not update its applications; undefined when it does. */
  readonly error: { message: string; since: string } | undefined;
}

/** Argo CD's application sets in a namespace. */
export function applicationSetKind(
  namespace: string,
): Kind<ApplicationSetObject> {
  return {
    resource: 'applicationsets.argoproj.io',
    program: 'Argo CD',
    path: `/apis/argoproj.io/v1alpha1/namespaces/${namespace}/applicationsets`,
    namespace,
    schema: schema.transform(({ metadata: { name }, status }) => {
      const error = status.conditions?.find(
        one => one.type === 'ErrorOccurred' && one.status === 'True',
      );
      return {
        key: name,
        name,
        error: error && {
          message: error.message,
          since: error.lastTransitionTime,
        },
      };
    }),
  };
}
