import { createHash, randomBytes } from 'node:crypto';

/** The user that services sign in as. */
export interface RabbitmqUser {
  name: string;
  password: string;
}

/** `rabbitmq.conf`: loopback only, one protocol, users from the definitions. */
export function rabbitmqConfiguration(options: {
  port: number;
  definitionsFile: string;
}): string {
  return [
    `listeners.tcp.1 = 127.0.0.1:${options.port}`,
    `load_definitions = ${options.definitionsFile}`,
    // RabbitMQ's default is too high for many developer disks.
    'disk_free_limit.absolute = 100MB',
    'log.console = true',
    'log.console.level = info',
    'log.file = false',
    '',
  ].join('\n');
}

/** `advanced.config`: limits the Erlang distribution to loopback. */
export const RABBITMQ_ADVANCED_CONFIGURATION =
  '[{kernel, [{inet_dist_use_interface, {127,0,0,1}}]}].\n';

/**
 * Returns the definitions that RabbitMQ loads at each start. They contain a user, so RabbitMQ does not
 * create its default user guest.
 */
export function rabbitmqDefinitions(user: RabbitmqUser): string {
  return JSON.stringify({
    users: [
      {
        name: user.name,
        password_hash: hashPassword(user.password),
        hashing_algorithm: 'rabbit_password_hashing_sha256',
        tags: 'administrator',
      },
    ],
    vhosts: [{ name: '/' }],
    permissions: [
      { user: user.name, vhost: '/', configure: '.*', write: '.*', read: '.*' },
    ],
  });
}

/** https://www.rabbitmq.com/docs/passwords#computing-password-hash */
function hashPassword(password: string): string {
  const salt = randomBytes(4);
  const digest = createHash('sha256').update(salt).update(password).digest();
  return Buffer.concat([salt, digest]).toString('base64');
}
