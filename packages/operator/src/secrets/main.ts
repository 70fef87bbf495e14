import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { readEnvironment } from '@comptoir/local/cli/readEnvironment';
import { cacheFolderOf } from '@comptoir/parts/host/cacheFolderOf';
import { findGoProgram } from '@comptoir/parts/goModules/findGoProgram';
import { readGoModules } from '@comptoir/parts/goModules/readGoModules';
import { createPaths } from '@comptoir/local/run/createPaths';
import { readState } from '@comptoir/local/run/createStateFile';
import { exitWithUsage, readArguments } from '@comptoir/commands/readArguments';
import { parseValues } from './parseValues.ts';
import { SealedSecretsController } from './SealedSecretsController.ts';
import { sealValue } from './sealValue.ts';
import { SecretsError } from './SecretsError.ts';
import { ServiceSecrets } from './ServiceSecrets.ts';

/** The help text. The file is the whole command: its help, arguments and two subcommands. */
const HELP = `npm run secrets -- <command>

Seals the secrets of one service in one environment, so that they can be committed.

  seal <service> <environment>   seals the lines KEY=value of standard input and writes them to
                                 gitops/apps/<service>/secrets/<environment>.yaml
  rotate                         reseals all values with the controller's newest key;
                                 the controller decrypts them, this command does not

  --root <folder>      the checkout to change; by default this one
  --controller <url>   a SealedSecrets controller (for one in a cluster: kubectl port-forward);
                       by default this machine's

Values are never passed as arguments, which every user of the machine can read.
  npm run secrets -- seal products staging < values.txt

The exit code is 0 on success, 1 on failure, 2 when the command is unknown.
`;

const { values, positionals } = readArguments(HELP, {
  allowPositionals: true,
  options: { controller: { type: 'string' }, root: { type: 'string' } },
});

process.exitCode = await main();

async function main(): Promise<number> {
  const [command, ...names] = positionals;
  try {
    const root = resolve(values.root ?? repositoryRoot());
    if (command === 'seal' && names.length === 2) {
      const [service = '', environment = ''] = names;
      const secrets = ServiceSecrets.of(root, service, environment);
      await seal(secrets, new SealedSecretsController(urlOf(values)));
      return 0;
    }
    if (command === 'rotate' && names.length === 0) {
      await rotate(root, new SealedSecretsController(urlOf(values)));
      return 0;
    }
  } catch (error) {
    if (error instanceof SecretsError) {
      console.error(error.message);
      return 1;
    }
    throw error;
  }
  return exitWithUsage(
    command === undefined
      ? 'Pass a command: seal or rotate.'
      : `“${positionals.join(' ')}” is unknown.`,
    HELP,
  );
}

/** Seals the values of standard input. Writes no value when one of them is invalid. */
async function seal(
  secrets: ServiceSecrets,
  controller: SealedSecretsController,
): Promise<void> {
  const values = parseValues(await text(process.stdin));
  const entries = Object.entries(values).map(([key, value]) => ({
    key,
    value,
    name: secrets.secretOf(key),
  }));
  const kubeseal = findKubeseal();
  const folder = mkdtempSync(join(tmpdir(), 'seal-'));
  try {
    const certificate = join(folder, 'certificate.pem');
    writeFileSync(certificate, await controller.certificate());
    const { namespace } = secrets;
    const sealed = await Promise.all(
      entries.map(async ({ key, value, name }) => ({
        key,
        name,
        sealed: await sealValue({
          kubeseal,
          certificate,
          namespace,
          name,
          value,
        }),
      })),
    );
    for (const one of sealed) {
      secrets.write(one.name, { [one.key]: one.sealed });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const keys = Object.keys(values).join(', ');
  console.log(`${keys}: sealed in ${relative(process.cwd(), secrets.file)}`);
  const missing = secrets.missing();
  if (missing.length > 0) {
    console.log(
      `Not sealed yet, but required by the chart: ${missing.join(', ')}`,
    );
  }
}

async function rotate(
  root: string,
  controller: SealedSecretsController,
): Promise<void> {
  const apps = join(root, 'gitops', 'apps');
  let count = 0;
  for (const service of readdirSync(apps).sort()) {
    for (const file of readdirSync(join(apps, service, 'envs')).sort()) {
      const environment = file.replace(/\.yaml$/, '');
      const secrets = ServiceSecrets.of(root, service, environment);
      const { namespace } = secrets;
      for (const [name, encrypted] of Object.entries(secrets.read())) {
        const sealed = await controller.rotate({ namespace, name, encrypted });
        secrets.write(name, sealed);
        count += Object.keys(sealed).length;
        console.log(`${service} in ${environment}: ${name} is resealed`);
      }
    }
  }
  console.log(count > 0 ? `${count} values: commit them` : 'no sealed values');
}

function urlOf({ controller }: { controller?: string | undefined }): string {
  if (controller !== undefined) {
    return controller;
  }
  const { varFolder } = readEnvironment(process.env, repositoryRoot());
  const state = readState(createPaths(varFolder).state);
  const own = state?.processes.find(({ name }) => name === 'sealed-secrets');
  if (own) {
    return own.url;
  }
  throw new SecretsError(
    'no SealedSecrets controller runs on this machine: npm start, or set --controller',
  );
}

function findKubeseal(): string {
  const found = findGoProgram('kubeseal', {
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
    'kubeseal is not built: npm run platform:build -- sealed-secrets',
  );
}

function repositoryRoot(): string {
  return resolve(import.meta.dirname, '../../../..');
}
