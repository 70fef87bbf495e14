import { z } from 'zod';
import { localDefaults } from './localDefaults.ts';

/** An integer in the environment, within bounds. */
export function integer(min: number, max: number) {
  return z
    .string()
    .regex(/^-?\d{1,12}$/, 'not a whole number')
    .transform(Number)
    .pipe(z.int().min(min).max(max));
}

/** An address with one of `schemes`, each without the colon. */
export function address(...schemes: string[]) {
  return z.string().refine(
    value => {
      const scheme = /^([a-z][a-z0-9+]*):\/\/./.exec(value)?.[1];
      return scheme !== undefined && schemes.includes(scheme);
    },
    `not an address that starts with ${schemes.map(s => `${s}://`).join(' or ')}`,
  );
}

/** A name that is safe in databases, queues and exchanges. */
export const safeName = z
  .string()
  .regex(/^[a-zA-Z0-9_-]{1,60}$/, 'only letters, digits, _ and -, at most 60');

/**
 * A secret of at least 32 characters. In local mode it may be left out;
 * outside local mode `defineConfig` refuses its absence and its local default.
 *
 * @param use - what the secret does, after "at least 32 random characters that"
 * @param local - the default in local mode: public, safe on one machine only
 */
export function secret(use: string, local: string) {
  const field = z
    .string()
    .min(32, 'shorter than 32 characters')
    .default(local)
    .describe(
      `at least 32 random characters that ${use}; may be left out when COMPTOIR_MODE is local`,
    );
  return field.register(localDefaults, { value: local });
}

/** A field that may be left out in local mode only; `defineConfig` refuses its absence elsewhere. */
export function requiredOutsideLocal<Field extends z.ZodType>(
  field: Field,
  description: string,
) {
  const optional = field
    .optional()
    .describe(`${description}; may be left out when COMPTOIR_MODE is local`);
  localDefaults.add(optional, { value: undefined });
  return optional;
}

/** The secret that signs page cursors. */
export const cursorFields = {
  CURSOR_SECRET: secret(
    'sign page cursors, the same for all replicas',
    'cursors-of-a-single-local-machine',
  ),
};

/** The address and name of a service's database. */
export function databaseFields(service: string) {
  return {
    MONGODB_URI: address('mongodb', 'mongodb+srv').describe(
      'the address of a MongoDB replica set, mongodb://host:27017',
    ),
    MONGODB_DATABASE: safeName
      .default(service)
      .describe(`the name of the database (default ${service})`),
  };
}

/** The keys of every process that opens a port. */
export function processFields(port: number) {
  return {
    COMPTOIR_MODE: z
      .enum(['local', 'production'])
      .default('production')
      .describe('local or production (default production)'),
    HOST: z.string().default('127.0.0.1').describe('the address to listen on'),
    PORT: integer(0, 65_535)
      .default(port)
      .describe(`the port to listen on, 0 to 65535 (default ${port})`),
    SYSTEM_PORT: integer(0, 65_535)
      .default(9_090)
      .describe(
        'the port of /health and /metrics, 0 to 65535 (default 9090); never published',
      ),
    LOG_LEVEL: z
      .enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'])
      .default('info')
      .describe('trace, debug, info, warn, error, fatal or silent'),
    SHUTDOWN_DELAY_MS: integer(0, 60_000)
      .default(0)
      .describe(
        'milliseconds between "not ready" and closing the port, 0 to 60000',
      ),
  };
}

/** The proxies in front of a process. */
export const proxyFields = {
  TRUSTED_PROXIES: z
    .string()
    .default('loopback')
    .transform(list => list.split(',').map(one => one.trim()))
    .describe(
      'whose X-Forwarded-For is believed: loopback, linklocal, uniquelocal, addresses or subnets, separated by commas (default loopback)',
    ),
};

/** The keys of every service that is declared by `defineService`. */
export function serviceFields(service: string, port: number) {
  return {
    ...processFields(port),
    ...proxyFields,
    ...databaseFields(service),
    AMQP_URL: address('amqp', 'amqps').describe(
      'the address of RabbitMQ, amqp://user:password@host:5672',
    ),
    BUS_NAMESPACE: safeName
      .default('comptoir')
      .describe('the prefix of exchanges and queues (default comptoir)'),
    AUTH_JWKS_URL: address('http', 'https')
      .optional()
      .describe(
        'where the keys are published that staff tokens are signed with',
      ),
    AUTH_ISSUER: z
      .string()
      .default('comptoir-customers')
      .describe('the iss that tokens must carry'),
    AUTH_AUDIENCE: z
      .string()
      .default('comptoir')
      .describe('the aud that tokens must carry'),
  };
}
