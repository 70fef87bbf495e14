import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeFileAtomically } from '../../files/writeFileAtomically.ts';

/** The S3 server's only account, which has every right. */
export interface S3Credentials {
  accessKey: string;
  secretKey: string;
}

/** Returns the credentials file in AWS format, readable by its owner only. */
export function credentialsFile(folder: string): string {
  return join(folder, 's3', 'credentials');
}

/** Reads the stored credentials; generates new ones, without writing them, if the file is missing or invalid. */
export function provideCredentials(folder: string): S3Credentials {
  const file = credentialsFile(folder);
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const accessKey = /^aws_access_key_id = (\S+)$/m.exec(text)?.[1];
  const secretKey = /^aws_secret_access_key = ([0-9a-f]{48})$/m.exec(text)?.[1];
  if (accessKey && secretKey) {
    return { accessKey, secretKey };
  }
  return {
    accessKey: 'comptoir',
    secretKey: randomBytes(24).toString('hex'),
  };
}

/** Writes the credentials for Velero and other clients. */
export function writeCredentials(
  folder: string,
  { accessKey, secretKey }: S3Credentials,
): void {
  const lines = [
    '[default]',
    `aws_access_key_id = ${accessKey}`,
    `aws_secret_access_key = ${secretKey}`,
  ];
  const content = `${lines.join('\n')}\n`;
  writeFileAtomically(credentialsFile(folder), content, 0o600);
}
