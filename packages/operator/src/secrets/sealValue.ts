import { allowedEnvironment } from '@comptoir/parts/host/allowedEnvironment';
import { CommandError } from '@comptoir/commands/CommandError';
import { readOutput } from '@comptoir/commands/readOutput';
import { SecretsError } from './SecretsError.ts';

/**
 * Seals a value for one namespace and one secret name. Passes it to kubeseal on standard input, so
 * that no argument, file or log contains it.
 *
 * @throws SecretsError with kubeseal's last output lines
 */
export async function sealValue(options: {
  /** The program. */
  kubeseal: string;
  /** A file with the controller's certificate. */
  certificate: string;
  namespace: string;
  name: string;
  value: string;
}): Promise<string> {
  const { kubeseal, certificate, namespace, name, value } = options;
  const command = [kubeseal, '--raw', '--cert', certificate];
  try {
    const sealed = await readOutput(
      [...command, '--namespace', namespace, '--name', name],
      { env: allowedEnvironment(process.env), input: value },
    );
    return sealed.trim();
  } catch (error) {
    if (error instanceof CommandError) {
      throw new SecretsError(`kubeseal: ${error.lastLines}`);
    }
    throw error;
  }
}
