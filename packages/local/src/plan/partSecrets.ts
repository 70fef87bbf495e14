import type { PartSecrets } from '@comptoir/parts/PartRun';
import type { Secrets } from '../secrets/Secrets.ts';

/** Converts stored secrets to those of parts; each process has a database of its own name. */
export function partSecrets(secrets: Secrets): PartSecrets {
  const { mongodbKey, rabbitmqCookie, rabbitmqPassword, argocdKey } = secrets;
  const mongodbUsers = Object.entries(secrets.mongodbPasswords).map(
    ([name, password]) => ({ name, password, database: name }),
  );
  return {
    mongodbKey,
    mongodbUsers,
    rabbitmqCookie,
    rabbitmqPassword,
    argocdKey,
  };
}
