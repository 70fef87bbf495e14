import { z } from 'zod/v4';

/** Label with the name of an application, of its objects and pods. */
export const NAME_LABEL = 'app.kubernetes.io/name';
/** Label of an Argo CD application with the name of its environment. */
export const ENVIRONMENT_LABEL = 'comptoir.dev/environment';
/** Label of nodes that run no containers. */
export const SIMULATED_LABEL = 'comptoir.dev/simulated';

/** Metadata of every object. */
export const metadataSchema = z.object({
  name: z.string(),
  namespace: z.string().default(''),
  labels: z.record(z.string(), z.string()).default({}),
});

type Metadata = z.infer<typeof metadataSchema>;

/** Returns key and group of an object of an application. */
export function identify({ name, namespace, labels }: Metadata): {
  key: string;
  group: string;
} {
  const application = labels[NAME_LABEL] ?? '';
  return { key: `${namespace}/${name}`, group: `${namespace}/${application}` };
}
