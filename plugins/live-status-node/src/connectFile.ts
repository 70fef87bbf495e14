import { toError } from '@backstage/errors';
import { KubeConfig } from '@kubernetes/client-node';
import { existsSync } from 'node:fs';

/**
 * Reads a kubeconfig.
 *
 * @param key - configuration key that names the file, for the error
 * @throws Error when the file is missing, is not a kubeconfig, or has no current context
 */
export function connectFile(file: string, key: string): KubeConfig {
  if (!existsSync(file)) {
    throw new Error(
      `The kubeconfig ${file} does not exist. Create it, or correct ${key}.`,
    );
  }
  const kubeConfig = new KubeConfig();
  try {
    kubeConfig.loadFromFile(file);
  } catch (error) {
    throw new Error(
      `The kubeconfig ${file} is not valid: ${toError(error).message}. Correct the file.`,
    );
  }
  if (!kubeConfig.getCurrentCluster()) {
    throw new Error(
      `The kubeconfig ${file} has no current context with a cluster. Select one: kubectl config use-context.`,
    );
  }
  if (!kubeConfig.getCurrentUser()) {
    throw new Error(
      `The current context of the kubeconfig ${file} has no user. Add one to the file.`,
    );
  }
  return kubeConfig;
}
