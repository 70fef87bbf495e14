import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SealedSecretsController } from './SealedSecretsController.ts';
import { requireOwnStore } from './requireOwnStore.ts';
import { sealValue } from './sealValue.ts';
import type { ServiceSecrets } from './ServiceSecrets.ts';

/**
 * Seals values and writes them to the service's file. Writes no value when one of them is invalid.
 *
 * @throws SecretsError when a key is unknown, a connection string belongs to another environment, or
 * kubeseal refuses a value
 */
export async function sealSecrets(options: {
  secrets: ServiceSecrets;
  /** Key → value. */
  values: Readonly<Record<string, string>>;
  controller: SealedSecretsController;
  /** The kubeseal program. */
  kubeseal: string;
}): Promise<void> {
  const { secrets, values, controller, kubeseal } = options;
  const entries = Object.entries(values).map(([key, value]) => {
    const name = secrets.secretOf(key);
    requireOwnStore(secrets, key, value);
    return { key, value, name };
  });
  const folder = mkdtempSync(join(tmpdir(), 'seal-'));
  try {
    const certificate = join(folder, 'certificate.pem');
    writeFileSync(certificate, await controller.certificate());
    const { namespace } = secrets;
    const sealed: Record<string, Record<string, string>> = {};
    await Promise.all(
      entries.map(async ({ key, value, name }) => {
        const of = { kubeseal, certificate, namespace, name, value };
        const text = await sealValue(of);
        sealed[name] = Object.assign(sealed[name] ?? {}, { [key]: text });
      }),
    );
    secrets.write(sealed);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
