import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { writeFileAtomically } from '@comptoir/parts/files/writeFileAtomically';
import { parse, parseDocument } from 'yaml';
import { z } from 'zod';
import { SecretsError } from './SecretsError.ts';

/** The part of a service's values that declares its secrets. */
const Values = z.object({
  system: z.string(),
  data: z.record(z.string(), z.unknown()).default({}),
  secrets: z
    .record(z.string(), z.object({ keys: z.array(z.string()) }))
    .default({}),
});
const Sealed = z
  .object({
    secrets: z.record(
      z.string(),
      z.object({ encrypted: z.record(z.string(), z.string()) }),
    ),
  })
  .partial()
  .nullable();

const HEAD = `# Sealed by "npm run secrets"; each value opens in its namespace, under its secret's name only.
`;

/** The sealed values of one service in one environment: `gitops/apps/<service>/secrets/<environment>.yaml`. */
export class ServiceSecrets {
  readonly service: string;
  readonly environment: string;
  readonly #folder: string;
  readonly #values: z.output<typeof Values>;

  /** @throws SecretsError when the service or the environment does not exist */
  static of(root: string, service: string, environment: string) {
    const folder = join(root, 'gitops', 'apps', service);
    const missing = ['values.yaml', `envs/${environment}.yaml`].find(
      file => !existsSync(join(folder, file)),
    );
    if (missing !== undefined) {
      throw new SecretsError(
        `gitops/apps/${service}/${missing} does not exist: pass a service and one of its environments`,
      );
    }
    return new ServiceSecrets(folder, service, environment);
  }

  /** Returns the secrets of every service in these environments. */
  static all(root: string, environments: readonly string[]): ServiceSecrets[] {
    const apps = join(root, 'gitops', 'apps');
    return readdirSync(apps)
      .sort()
      .flatMap(service =>
        environments
          .filter(name =>
            existsSync(join(apps, service, 'secrets', `${name}.yaml`)),
          )
          .map(name => ServiceSecrets.of(root, service, name)),
      );
  }

  private constructor(folder: string, service: string, environment: string) {
    this.service = service;
    this.environment = environment;
    this.#folder = folder;
    const text = readFileSync(join(folder, 'values.yaml'), 'utf8');
    this.#values = Values.parse(parse(text));
  }

  get namespace(): string {
    return `${this.system}-${this.environment}`;
  }

  get system(): string {
    return this.#values.system;
  }

  /** The databases and the broker that the service declares. */
  get stores(): string[] {
    return Object.keys(this.#values.data);
  }

  get file(): string {
    return join(this.#folder, 'secrets', `${this.environment}.yaml`);
  }

  /**
   * Returns the secret that holds a key.
   *
   * @throws SecretsError unless the service declares exactly one
   */
  secretOf(key: string): string {
    const holders = Object.entries(this.#values.secrets)
      .filter(([, { keys }]) => keys.includes(key))
      .map(([name]) => name);
    const [name] = holders;
    if (name !== undefined && holders.length === 1) {
      return name;
    }
    const known = Object.values(this.#values.secrets).flatMap(
      ({ keys }) => keys,
    );
    throw new SecretsError(
      `${this.service} has ${holders.length} secrets with the key ${key} (gitops/apps/${this.service}/values.yaml, secrets.<name>.keys); its keys are ${known.join(', ') || 'none'}`,
    );
  }

  /** Reads secret → key → sealed value. */
  read(): Record<string, Record<string, string>> {
    if (!existsSync(this.file)) {
      return {};
    }
    const sealed = Sealed.parse(parse(readFileSync(this.file, 'utf8')));
    return Object.fromEntries(
      Object.entries(sealed?.secrets ?? {}).map(([name, { encrypted }]) => [
        name,
        encrypted,
      ]),
    );
  }

  /** Returns the unsealed keys of secrets with at least one sealed key. */
  missing(): string[] {
    return Object.entries(this.read()).flatMap(([name, sealed]) =>
      (this.#values.secrets[name]?.keys ?? []).filter(key => !(key in sealed)),
    );
  }

  /** Replaces sealed values (secret → key → sealed value) and preserves the others. */
  write(sealed: Readonly<Record<string, Record<string, string>>>): void {
    const before = existsSync(this.file)
      ? readFileSync(this.file, 'utf8')
      : HEAD;
    const document = parseDocument(before);
    for (const [secret, encrypted] of Object.entries(sealed)) {
      for (const [key, value] of Object.entries(encrypted)) {
        document.setIn(['secrets', secret, 'encrypted', key], value);
      }
    }
    writeFileAtomically(this.file, document.toString({ lineWidth: 0 }));
  }
}
