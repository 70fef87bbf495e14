import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { z } from 'zod/v4';

const KEY = 'liveStatus.clusters';

/** The name of an environment, a cluster or a namespace. */
const name = z
  .string()
  .regex(
    /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/,
    'must consist of lowercase letters, digits and dashes',
  );

const settingsSchema = z.strictObject({
  name,
  environments: z.array(name).min(1, 'must name at least one environment'),
  kubeconfig: z.string().min(1).optional(),
  argocd: z
    .strictObject({
      url: z
        .url({ protocol: /^https?$/, error: 'must be an http(s) address' })
        .transform(url => url.replace(/\/+$/, ''))
        .optional(),
      namespace: name.default('argocd'),
    })
    .prefault({}),
  velero: z.strictObject({ namespace: name.default('velero') }).prefault({}),
  explanation: z.string().min(1).optional(),
});

/** One entry of `liveStatus.clusters`. */
export type ClusterSettings = z.infer<typeof settingsSchema>;

/**
 * Reads `liveStatus.clusters`; empty when it is not configured.
 *
 * @throws InputError with the invalid key
 */
export function clusterSettings(config: Config): ClusterSettings[] {
  const found = z
    .array(settingsSchema)
    .safeParse(config.getOptional(KEY) ?? []);
  if (!found.success) {
    throw new InputError(found.error.issues.map(describe).join('; '));
  }
  refuseRepeated(found.data);
  return found.data;
}

function describe({ path, message }: z.core.$ZodIssue): string {
  const at = path.map(step =>
    typeof step === 'number' ? `[${step}]` : `.${String(step)}`,
  );
  return `${KEY}${at.join('')}: ${message}`;
}

function refuseRepeated(clusters: readonly ClusterSettings[]): void {
  const names = new Map<string, number>();
  const owners = new Map<string, string>();
  for (const [index, cluster] of clusters.entries()) {
    const same = names.get(cluster.name);
    if (same !== undefined) {
      throw new InputError(
        `${KEY}[${index}].name: ${cluster.name} is the name of ${KEY}[${same}] too; names are unique`,
      );
    }
    names.set(cluster.name, index);
    for (const environment of cluster.environments) {
      const owner = owners.get(environment);
      if (owner !== undefined) {
        throw new InputError(
          `${KEY}[${index}].environments: ${environment} is an environment of ${owner} already; an environment belongs to one cluster`,
        );
      }
      owners.set(environment, cluster.name);
    }
  }
}
