import { existsSync, readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { exitWithUsage, readArguments } from '@comptoir/commands/readArguments';
import { GitopsFileError } from '@comptoir/gitops/GitopsFileError';
import { readEnvironment } from '@comptoir/local/cli/readEnvironment';
import { createPaths } from '@comptoir/local/run/createPaths';
import { readState } from '@comptoir/local/run/createStateFile';
import { writeFileAtomically } from '@comptoir/parts/files/writeFileAtomically';
import { findGoProgram } from '@comptoir/parts/goModules/findGoProgram';
import { readGoModules } from '@comptoir/parts/goModules/readGoModules';
import { allowedEnvironment } from '@comptoir/parts/host/allowedEnvironment';
import { cacheFolderOf } from '@comptoir/parts/host/cacheFolderOf';
import { Kubectl } from '@comptoir/parts/parts/kubernetes/Kubectl';
import { decryptText, encryptText } from './encryptText.ts';
import { KeyBackups } from './KeyBackups.ts';
import { parseValues } from './parseValues.ts';
import { rotateSecrets } from './rotateSecrets.ts';
import { SealedSecretsController } from './SealedSecretsController.ts';
import { SealingKeys } from './SealingKeys.ts';
import { sealSecrets } from './sealSecrets.ts';
import { SecretsError } from './SecretsError.ts';
import { ServiceSecrets } from './ServiceSecrets.ts';

/** The help text. The file is the whole command: its help, its arguments, and what it prints. */
const HELP = `npm run secrets -- <command>

Seals the secrets of one service in one environment, so that they can be committed.

  seal <service> <environment>   seals the lines KEY=value of standard input and writes them to
                                 gitops/apps/<service>/secrets/<environment>.yaml
  rotate <cluster>               reseals all values of the cluster's environments with its
                                 controller's newest key, or none of them;
                                 the controller decrypts them, this command does not
  backup-keys <file>             writes the controller's private keys to a new file, encrypted
                                 with the passphrase on standard input
  backup-keys --to s3://…        writes them to a new object below this address; endpoint and
                                 credentials as for AWS's tools: AWS_REGION, AWS_PROFILE,
                                 AWS_ACCESS_KEY_ID, AWS_ENDPOINT_URL_S3 …
  restore-keys <file>            creates the keys of such a file in the cluster
  restore-keys --from s3://…     the same from one object, or the newest one below the address

  --root <folder>      the checkout to change; by default this one
  --controller <url>   a SealedSecrets controller (for one in a cluster: kubectl port-forward);
                       by default this machine's
  --kubeconfig <file>  the cluster with the keys; by default this machine's

Values are never passed as arguments, which every user of the machine can read.
  npm run secrets -- seal products staging < values.txt

The exit code is 0 on success, 1 on failure, 2 when the command is unknown.
`;

const { values, positionals } = readArguments(HELP, {
  allowPositionals: true,
  options: {
    controller: { type: 'string' },
    from: { type: 'string' },
    kubeconfig: { type: 'string' },
    root: { type: 'string' },
    to: { type: 'string' },
  },
});

process.exitCode = await main();

async function main(): Promise<number> {
  const [command = '', ...names] = positionals;
  const [first = '', second = ''] = names;
  const commands: Record<string, { names: number; run(): Promise<void> }> = {
    seal: { names: 2, run: () => seal(first, second) },
    rotate: { names: 1, run: () => rotate(first) },
    'backup-keys': { names: values.to ? 0 : 1, run: () => backUpKeys(first) },
    'restore-keys': {
      names: values.from ? 0 : 1,
      run: () => restoreKeys(first),
    },
  };
  const found = commands[command];
  if (found?.names !== names.length) {
    return exitWithUsage(
      command === ''
        ? `Pass a command: ${Object.keys(commands).join(', ')}.`
        : `“${positionals.join(' ')}” is unknown.`,
      HELP,
    );
  }
  try {
    await found.run();
    return 0;
  } catch (error) {
    if (error instanceof SecretsError || error instanceof GitopsFileError) {
      console.error(error.message);
      return 1;
    }
    throw error;
  }
}

async function seal(service: string, environment: string): Promise<void> {
  const secrets = ServiceSecrets.of(root(), service, environment);
  const sealed = parseValues(await text(process.stdin));
  await sealSecrets({
    secrets,
    values: sealed,
    controller: controller(),
    kubeseal: findProgram('kubeseal', 'sealed-secrets'),
  });
  const keys = Object.keys(sealed).join(', ');
  console.log(`${keys}: sealed in ${relative(process.cwd(), secrets.file)}`);
  console.log(
    'Commit the file. Running pods read the new values once secretsRevision of the release changes.',
  );
  const missing = secrets.missing();
  if (missing.length > 0) {
    console.log(`Not sealed yet, but read by the pods: ${missing.join(', ')}`);
  }
}

async function rotate(cluster: string): Promise<void> {
  const of = { root: root(), cluster, controller: controller() };
  const lines = await rotateSecrets(of);
  console.log(
    lines.length > 0
      ? `${lines.join('\n')}\nCommit the changed files.`
      : `no sealed values in ${cluster}`,
  );
}

async function backUpKeys(file: string): Promise<void> {
  const bucket = values.to ? keyBackups(values.to) : undefined;
  if (!bucket && existsSync(file)) {
    throw new SecretsError(`${file} exists: pass the name of a new file`);
  }
  const { names, text: keys } = await sealingKeys().read();
  if (names.length === 0) {
    throw new SecretsError('the cluster has no sealing keys');
  }
  const encrypted = encryptText(keys, await passphrase());
  if (!bucket) {
    writeFileAtomically(file, encrypted, 0o600);
  }
  const place = bucket ? await bucket.write(encrypted) : file;
  console.log(`${names.join(', ')}: encrypted in ${place}`);
}

async function restoreKeys(file: string): Promise<void> {
  const { place, text: encrypted } = await readBackup(file);
  const keys = decryptText(encrypted, await passphrase());
  const names = await sealingKeys().write(keys);
  console.log(
    `${names.join(', ')}: restored from ${place}. Restart the controller, which reads its keys at its start: kubectl -n sealed-secrets rollout restart deployment, or on this machine npm run restart -- sealed-secrets`,
  );
}

async function readBackup(
  file: string,
): Promise<{ place: string; text: string }> {
  if (values.from) {
    const { address, text: content } = await keyBackups(values.from).read();
    return { place: address, text: content };
  }
  if (!existsSync(file)) {
    throw new SecretsError(`${file} does not exist`);
  }
  return { place: file, text: readFileSync(file, 'utf8') };
}

function keyBackups(address: string): KeyBackups {
  const { AWS_ENDPOINT_URL_S3, AWS_ENDPOINT_URL } = process.env;
  const isOwnServer = (AWS_ENDPOINT_URL_S3 ?? AWS_ENDPOINT_URL) !== undefined;
  return new KeyBackups({ address, isOwnServer });
}

async function passphrase(): Promise<string> {
  return (await text(process.stdin)).replace(/\r?\n$/, '');
}

function root(): string {
  return resolve(values.root ?? repositoryRoot());
}

function controller(): SealedSecretsController {
  const own = localState()?.processes.find(
    ({ name }) => name === 'sealed-secrets',
  );
  const url = values.controller ?? own?.url;
  if (url !== undefined) {
    return new SealedSecretsController(url);
  }
  throw new SecretsError(
    'no SealedSecrets controller runs on this machine: npm start, or set --controller',
  );
}

function sealingKeys(): SealingKeys {
  const kubeconfig = values.kubeconfig ?? localState()?.kubeconfig;
  if (typeof kubeconfig !== 'string') {
    throw new SecretsError(
      'no cluster runs on this machine: npm start, or set --kubeconfig',
    );
  }
  const program = findProgram('kubectl', 'kube');
  const env = allowedEnvironment(process.env);
  return new SealingKeys(new Kubectl({ program, kubeconfig, env }));
}

function localState() {
  const { varFolder } = readEnvironment(process.env, repositoryRoot());
  return readState(createPaths(varFolder).state);
}

function findProgram(name: 'kubeseal' | 'kubectl', module: string): string {
  const found = findGoProgram(name, {
    modules: readGoModules({
      root: repositoryRoot(),
      cacheFolder: cacheFolderOf(process.env),
    }),
    path: process.env['PATH'] ?? '',
  });
  if (found && !found.missing) {
    return found.file;
  }
  throw new SecretsError(
    `${name} is not built: npm run platform:build -- ${module}`,
  );
}

function repositoryRoot(): string {
  return resolve(import.meta.dirname, '../../../..');
}
