import { randomBytes } from 'node:crypto';
import { readJsonFile } from '@comptoir/parts/files/readJsonFile';
import { writeFileAtomically } from '@comptoir/parts/files/writeFileAtomically';
import { Secrets } from './Secrets.ts';

/**
 * The secrets in a file that only its owner may read, with a database password for each name.
 * Missing ones are made up. A broken file is replaced: parts take new passwords at each start.
 */
export function loadSecrets(options: {
  file: string;
  names: readonly string[];
  /** `<process>.<VARIABLE>` of each secret that a process asks for. */
  asked: readonly string[];
  onBroken: (reason: string) => void;
}): Secrets {
  const read = readJsonFile(options.file, Secrets);
  if (read.found === 'broken') {
    options.onBroken(read.reason);
  }
  const known = read.found === 'valid' ? read.value : undefined;
  const missing = options.names.filter(name => !known?.mongodbPasswords[name]);
  const unmade = options.asked.filter(name => !known?.generated[name]);
  if (known && missing.length === 0 && unmade.length === 0) {
    return known;
  }
  const secrets: Secrets = {
    mongodbKey: known?.mongodbKey ?? randomBytes(96).toString('base64'),
    rabbitmqCookie: known?.rabbitmqCookie ?? password(),
    rabbitmqPassword: known?.rabbitmqPassword ?? password(),
    mongodbPasswords: {
      ...known?.mongodbPasswords,
      ...Object.fromEntries(missing.map(name => [name, password()])),
    },
    generated: {
      ...known?.generated,
      ...Object.fromEntries(unmade.map(name => [name, shortPassword()])),
    },
  };
  const content = `${JSON.stringify(secrets, null, 2)}\n`;
  writeFileAtomically(options.file, content, 0o600);
  return secrets;
}

function password(): string {
  return randomBytes(24).toString('hex');
}

/** One that a person can copy from the table. */
function shortPassword(): string {
  return randomBytes(12).toString('base64url');
}
