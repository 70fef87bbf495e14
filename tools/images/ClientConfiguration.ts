import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '@comptoir/commands/runCommand';

/** This machine's registry settings as the build secrets that the Dockerfiles mount. */
export class ClientConfiguration {
  readonly #folder: string;
  /** Options of a build. */
  readonly secrets: string[];

  /** Reads the configuration of npm and Yarn; {@link remove} it after the builds. */
  static async create(
    env: Readonly<Record<string, string | undefined>>,
  ): Promise<ClientConfiguration> {
    const folder = await mkdtemp(join(tmpdir(), 'comptoir-client-'));
    const secrets: string[] = [];
    const add = async (id: string, text: string) => {
      const file = join(folder, id);
      await writeFile(file, text, { mode: 0o600 });
      secrets.push('--secret', `id=${id},src=${file}`);
    };
    await add('npmrc', await npmrc(env));
    await add('yarnrc', await yarnrc(env));
    const authority = env['NODE_EXTRA_CA_CERTS'] ?? '';
    if (existsSync(authority)) {
      await add('ca', await readFile(authority, 'utf8'));
    }
    return new ClientConfiguration(folder, secrets);
  }

  private constructor(folder: string, secrets: string[]) {
    this.#folder = folder;
    this.secrets = secrets;
  }

  async remove(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true });
  }
}

async function npmrc(
  env: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  const configOf = async (key: string) => {
    const { stdout } = await runCommand(['npm', 'config', 'get', key], {
      env: defined(env),
      cwd: homedir(),
    });
    return stdout.trim();
  };
  const own = await readIfThere(await configOf('userconfig'));
  return `${own}\nregistry=${await configOf('registry')}\n`;
}

async function yarnrc(
  env: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  const own = await readIfThere(join(homedir(), '.yarnrc.yml'));
  const registry = env['YARN_NPM_REGISTRY_SERVER'];
  return registry === undefined || /^npmRegistryServer:/m.test(own)
    ? own
    : `${own}\nnpmRegistryServer: ${JSON.stringify(registry)}\n`;
}

async function readIfThere(file: string): Promise<string> {
  return existsSync(file) ? readFile(file, 'utf8') : '';
}

function defined(
  env: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([key, value]) =>
      value === undefined ? [] : [[key, value] as const],
    ),
  );
}
