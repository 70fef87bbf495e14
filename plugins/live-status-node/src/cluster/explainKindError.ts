import { ApiStatusError } from '../api/ApiStatusError';
import type { Kind, KubernetesObject } from '../kinds/Kind';

/** Returns why a kind of a cluster cannot be read, and what to do, for people. */
export function explainKindError(
  error: Error,
  { resource, program, namespace }: Kind<KubernetesObject>,
  cluster: string,
): string {
  const status = error instanceof ApiStatusError ? error.status : undefined;
  if (status === 404) {
    return `The cluster ${cluster} has no kind ${resource}: ${program} is not installed there.`;
  }
  if (status === 403) {
    const where = namespace
      ? `in the namespace ${namespace}`
      : 'in all namespaces';
    return `The portal may not list and watch ${resource} ${where} of the cluster ${cluster}. Grant its account this permission.`;
  }
  return `The portal cannot read ${resource} of the cluster ${cluster}: ${error.message}`;
}
