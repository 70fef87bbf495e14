import {
  createPrivateKey,
  generateKeyPairSync,
  randomBytes,
  X509Certificate,
} from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { LocalError } from '../../errors/LocalError.ts';
import { writeFileAtomically } from '../../files/writeFileAtomically.ts';
import { findOnPath } from '../../host/findOnPath.ts';
import { runCommand } from '@comptoir/commands/runCommand';
import { KUBERNETES_USERS, kubernetesFiles } from './KubernetesFiles.ts';
import { readTokens } from './readTokens.ts';

const NAMES =
  'subjectAltName=IP:127.0.0.1,IP:10.96.0.1,DNS:localhost,DNS:kubernetes.default.svc';

/** Token, user, uid, groups. */
const TOKEN_LINE = /^[0-9a-f]{48},[^,]+,[^,]+,"[^"]*"$/;

/**
 * Creates the control plane's keys, certificate and tokens atomically, unless the existing ones are
 * valid. Adds the token of a new user to existing ones: new keys would invalidate the tokens of
 * service accounts.
 *
 * @throws LocalError without openssl
 */
export async function provideKeys(options: {
  folder: string;
  env: Readonly<Record<string, string>>;
  onStep: (step: string) => void;
}): Promise<void> {
  const { folder, env, onStep } = options;
  const files = kubernetesFiles(folder);
  const problem = problemOf(folder);
  if (problem === undefined) {
    addMissingTokens(files.tokens);
    return;
  }
  if (problem !== 'missing') {
    onStep(`${files.keys} was invalid (${problem}): creating new keys`);
  }
  const temporary = join(folder, 'making');
  rmSync(temporary, { recursive: true, force: true });
  const made = kubernetesFiles(temporary);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  mkdirSync(made.keys, { recursive: true, mode: 0o700 });
  writeFileAtomically(made.certificateKey, newKey(), 0o600);
  writeFileAtomically(made.accountKey, newKey(), 0o600);
  writeFileAtomically(
    made.tokens,
    KUBERNETES_USERS.map(newToken).join(''),
    0o600,
  );
  const { code, stderr } = await runCommand(
    [
      findOnPath('openssl', env['PATH'] ?? '') ?? noOpenssl(),
      'req',
      '-x509',
      '-new',
      '-key',
      made.certificateKey,
      '-out',
      made.certificate,
      '-days',
      '3650',
      '-sha256',
      '-subj',
      '/CN=comptoir',
      '-addext',
      NAMES,
    ],
    { env },
  );
  if (code !== 0) {
    throw new LocalError({
      what: 'The platform’s certificate cannot be created',
      why: stderr.trim(),
      remedy: 'correct the cause; the start is retried',
    });
  }
  rmSync(files.keys, { recursive: true, force: true });
  renameSync(made.keys, files.keys);
  rmSync(temporary, { recursive: true, force: true });
}

/** Returns undefined when all files are valid. */
function problemOf(folder: string): string | undefined {
  const files = kubernetesFiles(folder);
  try {
    const certificate = new X509Certificate(readFileSync(files.certificate));
    const key = createPrivateKey(readFileSync(files.certificateKey));
    if (!certificate.checkPrivateKey(key)) {
      return 'key and certificate differ';
    }
    if (certificate.validToDate < new Date()) {
      return 'it has expired';
    }
    createPrivateKey(readFileSync(files.accountKey));
    const lines = readFileSync(files.tokens, 'utf8').trimEnd().split('\n');
    return lines.every(line => TOKEN_LINE.test(line))
      ? undefined
      : 'a token is incomplete';
  } catch (error) {
    const isMissing =
      error instanceof Error && error.message.startsWith('ENOENT');
    return isMissing ? 'missing' : String(error);
  }
}

function addMissingTokens(file: string): void {
  const known = readTokens(file);
  const missing = KUBERNETES_USERS.filter(({ name }) => !known.has(name));
  if (missing.length === 0) {
    return;
  }
  const content = readFileSync(file, 'utf8').trimEnd();
  const added = missing.map(newToken).join('');
  writeFileAtomically(file, `${content}\n${added}`, 0o600);
}

/** Returns a line of the API server's token file. */
function newToken({ name, groups }: (typeof KUBERNETES_USERS)[number]): string {
  const token = randomBytes(24).toString('hex');
  return `${token},${name},${name},"${groups}"\n`;
}

function newKey(): string {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

function noOpenssl(): never {
  throw new LocalError({
    what: 'The platform’s certificate cannot be created',
    why: 'openssl is not on PATH',
    remedy: 'install it: sudo apt-get install openssl; the start is retried',
  });
}
