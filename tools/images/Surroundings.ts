import { randomBytes } from 'node:crypto';
import { freePort } from '@comptoir/parts/testing/freePort';
import { startParts, type TestParts } from '@comptoir/parts/testing/startParts';
import type { ComposeFile } from '../compose/ComposeFile.ts';
import { interpolate, variablesIn } from '../compose/variables.ts';
import { startPostgres, type Postgres } from './startPostgres.ts';

/** The public and the system port of a service. */
interface Ports {
  own: number;
  system: number;
}

/** The surroundings that compose creates for its containers, on this machine: real parts, secrets and ports. */
export class Surroundings {
  readonly #compose: ComposeFile;
  readonly #secrets: Record<string, string>;
  readonly #ports: ReadonlyMap<string, Ports>;
  readonly #parts: TestParts;
  readonly #postgres: Postgres;

  /** Starts MongoDB, RabbitMQ and PostgreSQL, and generates each secret. */
  static async create(compose: ComposeFile): Promise<Surroundings> {
    const names = Object.keys(compose.services);
    const [ports, parts, postgres] = await Promise.all([
      Promise.all(
        names.map(async name => {
          const [own, system] = await Promise.all([freePort(), freePort()]);
          return [name, { own, system }] as const;
        }),
      ),
      startParts(),
      startPostgres('portal'),
    ]);
    return new Surroundings({
      compose,
      parts,
      postgres,
      ports: new Map(ports),
    });
  }

  private constructor(options: {
    compose: ComposeFile;
    parts: TestParts;
    postgres: Postgres;
    ports: ReadonlyMap<string, Ports>;
  }) {
    this.#compose = options.compose;
    this.#parts = options.parts;
    this.#postgres = options.postgres;
    this.#ports = options.ports;
    this.#secrets = secretsOf(options.compose);
  }

  /** The URL of a compose service. */
  url(service: string): string {
    return `http://127.0.0.1:${this.#ports.get(service)?.own}`;
  }

  /** The URL of a compose service's health and metrics. */
  systemUrl(service: string): string {
    return `http://127.0.0.1:${this.#ports.get(service)?.system}`;
  }

  /** The environment that compose sets for a service, with this machine's addresses. */
  environmentOf(service: string): Record<string, string> {
    const declared = this.#compose.services[service]?.environment ?? {};
    const ports = this.#ports.get(service);
    const here = (text: string) =>
      interpolate(text, this.#secrets).replaceAll(
        /http:\/\/([a-z0-9-]+):(8080|9090)/g,
        (_, host: string, port: string) => {
          const other = host === 'localhost' ? service : host;
          return port === '8080' ? this.url(other) : this.systemUrl(other);
        },
      );
    const values = Object.fromEntries(
      Object.entries(declared).map(
        ([key, value]) => [key, here(value)] as const,
      ),
    );
    const parts = {
      MONGODB_URI: this.#parts.mongodbUri,
      AMQP_URL: this.#parts.amqpUrl,
      POSTGRES_HOST: '127.0.0.1',
      POSTGRES_PASSWORD: this.#postgres.password,
    };
    return {
      ...values,
      ...Object.fromEntries(
        Object.entries(parts).filter(([key]) => key in declared),
      ),
      POSTGRES_PORT: String(this.#postgres.port),
      HOST: '127.0.0.1',
      PORT: String(ports?.own),
      SYSTEM_PORT: String(ports?.system),
    };
  }

  async stop(): Promise<void> {
    await Promise.all([this.#parts.stop(), this.#postgres.stop()]);
  }
}

function secretsOf({ services }: ComposeFile): Record<string, string> {
  const names = Object.values(services)
    .flatMap(({ environment }) => Object.values(environment))
    .flatMap(variablesIn)
    .filter(({ operator }) => operator === ':?')
    .map(({ name }) => name);
  return Object.fromEntries(
    [...new Set(names)].map(name => [name, randomBytes(32).toString('hex')]),
  );
}
