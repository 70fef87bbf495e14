import { readCluster } from '@comptoir/gitops/readCluster';
import type { SealedSecretsController } from './SealedSecretsController.ts';
import { SecretsError } from './SecretsError.ts';
import { ServiceSecrets } from './ServiceSecrets.ts';

/**
 * Reseals every value of a cluster's environments with its controller's newest key. Writes no file
 * unless all values are resealed.
 *
 * @returns one line per resealed secret
 * @throws SecretsError that names each secret that the controller cannot open
 * @throws GitopsFileError when the cluster's file is missing or invalid
 */
export async function rotateSecrets(options: {
  /** The checkout. */
  root: string;
  /** The name of a file in `gitops/clusters`. */
  cluster: string;
  controller: SealedSecretsController;
}): Promise<string[]> {
  const { root, cluster, controller } = options;
  const { environments } = readCluster(root, cluster);
  // Fails at once when the controller does not respond.
  await controller.certificate();
  const resealed: {
    file: ServiceSecrets;
    values: Record<string, Record<string, string>>;
  }[] = [];
  const lines: string[] = [];
  const problems: string[] = [];
  for (const file of ServiceSecrets.all(root, environments)) {
    const values: Record<string, Record<string, string>> = {};
    for (const [name, encrypted] of Object.entries(file.read())) {
      const where = `${file.service} in ${file.environment}: ${name}`;
      try {
        const { namespace } = file;
        values[name] = await controller.rotate({ namespace, name, encrypted });
        lines.push(`${where} is resealed`);
      } catch (error) {
        if (!(error instanceof SecretsError)) {
          throw error;
        }
        problems.push(`${where}: ${error.message}`);
      }
    }
    resealed.push({ file, values });
  }
  if (problems.length > 0) {
    throw new SecretsError(
      `nothing is written, because the controller of ${cluster} cannot open:\n${problems.join('\n')}\nrestore its keys with "restore-keys", or seal these values again`,
    );
  }
  for (const { file, values } of resealed) {
    file.write(values);
  }
  return lines;
}
