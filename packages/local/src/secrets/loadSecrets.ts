import { randomBytes } from 'node:crypto';
import { readJsonFile } from '@comptoir/parts/files/readJsonFile';
import { writeFileAtomically } from '@comptoir/parts/files/writeFileAtomically';
import { Secrets } from './Secrets.ts';

/** Files of earlier versions have no `argocdKey`. */
const StoredSecrets = Secrets.partial({ argocdKey: true });

/**
 * Reads the secrets from a file readable by its owner only. Generates missing ones. Replaces an
 * invalid file: parts accept new passwords at each start.
 */
export function loadSecrets(options: {
  file: string;
  /** Processes with a database password. */
  names: readonly string[];
  /** `<process>.<VARIABLE>` of each secret that a process declares. */
  requested: readonly string[];
  onInvalid: (reason: string) => void;
}): Secrets {
  const read = readJsonFile(options.file, StoredSecrets);
  if (read.found === 'broken') {
    options.onInvalid(read.reason);
  }
  const known = read.found === 'valid' ? read.value : undefined;
  const missing = options.names.filter(name => !known?.mongodbPasswords[name]);
  const ungenerated = options.requested.filter(name => !known?.generated[name]);
  const complete = Secrets.safeParse(known);
  if (complete.success && missing.length === 0 && ungenerated.length === 0) {
    return complete.data;
  }
  const secrets: Secrets = {
    mongodbKey: known?.mongodbKey ?? randomBytes(96).toString('base64'),
    rabbitmqCookie: known?.rabbitmqCookie ?? password(),
    rabbitmqPassword: known?.rabbitmqPassword ?? password(),
    argocdKey: known?.argocdKey ?? password(),
    mongodbPasswords: {
      ...known?.mongodbPasswords,
      ...Object.fromEntries(missing.map(name => [name, password()])),
    },
    generated: {
      ...known?.generated,
      ...Object.fromEntries(ungenerated.map(name => [name, shortPassword()])),
    },
  };
  const content = `${JSON.stringify(secrets, null, 2)}\n`;
  writeFileAtomically(options.file, content, 0o600);
  return secrets;
}

function password(): string {
  return randomBytes(24).toString('hex');
}

/** A password short enough to copy from the table. */
function shortPassword(): string {
  return randomBytes(12).toString('base64url');
}
