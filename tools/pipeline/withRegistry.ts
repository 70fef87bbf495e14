import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readOutput } from '@comptoir/commands/readOutput';
import { PipelineError } from './PipelineError.ts';

/** See {@link withRegistry}. */
export interface RegistryOptions {
  /** An image of the registry; begins with its host. */
  image: string;
  /** GitLab's variables: CI_REGISTRY_USER and CI_REGISTRY_PASSWORD. */
  environment: Readonly<Record<string, string | undefined>>;
}

/**
 * Signs in to the registry of an image for as long as `work` lasts.
 *
 * @param work receives the variables by which programs find the credentials: REGISTRY_AUTH_FILE
 *   for buildah, DOCKER_CONFIG for trivy, syft and cosign
 * @throws PipelineError if a variable is missing, CommandError if the registry refuses the user
 */
export async function withRegistry<T>(
  options: RegistryOptions,
  work: (variables: Readonly<Record<string, string>>) => Promise<T>,
): Promise<T> {
  const { user, password } = readCredentials(options.environment);
  const folder = mkdtempSync(join(tmpdir(), 'registry-'));
  const variables = {
    REGISTRY_AUTH_FILE: join(folder, 'config.json'),
    DOCKER_CONFIG: folder,
  };
  try {
    const [host = ''] = options.image.split('/');
    // The password is read from standard input: lists of processes show arguments.
    await readOutput(
      ['buildah', 'login', `--username=${user}`, '--password-stdin', host],
      { variables, input: password },
    );
    return await work(variables);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readCredentials(environment: RegistryOptions['environment']) {
  const user = environment['CI_REGISTRY_USER'];
  const password = environment['CI_REGISTRY_PASSWORD'];
  if (!user || !password) {
    throw new PipelineError(
      `job ${environment['CI_JOB_NAME'] ?? 'image'}: CI_REGISTRY_USER and CI_REGISTRY_PASSWORD are missing: enable the container registry of the project`,
    );
  }
  return { user, password };
}
