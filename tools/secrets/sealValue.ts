import { allowedEnvironment } from '@comptoir/parts/host/allowedEnvironment';
import { runProgram } from '@comptoir/local/host/runProgram';
import { SecretsError } from './SecretsError.ts';

/**
 * Seals a value, so that it opens in one namespace and under one secret's name only. kubeseal
 * reads it from its input: no argument, file or log ever holds it.
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
  const { code, stdout, stderr } = await runProgram(
    [
      ...([kubeseal, '--raw', '--cert', certificate] as const),
      ...['--namespace', namespace, '--name', name],
    ],
    { env: allowedEnvironment(process.env), input: value },
  );
  if (code === 0) return stdout.trim();
  throw new SecretsError(`kubeseal: ${stderr.trim()}`);
}
