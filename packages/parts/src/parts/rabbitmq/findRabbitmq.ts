import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { LocalError } from '../../errors/LocalError.ts';
import { findOnPath, isExecutable } from '../../host/findOnPath.ts';

/** RabbitMQ's own start script, and Erlang's port mapper. */
export interface RabbitmqPrograms {
  server: string;
  epmd: string;
}

/** Package folders of the script; the one on PATH is a wrapper that changes user. */
const PACKAGE_FOLDERS = ['/usr/lib/rabbitmq/bin', '/usr/lib64/rabbitmq/bin'];

/** @throws LocalError when RabbitMQ or Erlang is not installed */
export function findRabbitmq(path: string): RabbitmqPrograms {
  const server = PACKAGE_FOLDERS.map(folder =>
    join(folder, 'rabbitmq-server'),
  ).find(isExecutable);
  const epmd = findOnPath('epmd', path) ?? findOnPath('epmd', '/usr/bin');
  if (server && epmd) {
    return { server: realpathSync(server), epmd };
  }
  throw new LocalError({
    what: 'RabbitMQ cannot be started',
    why: server
      ? 'Erlang’s epmd is not on PATH'
      : `rabbitmq-server is not in ${PACKAGE_FOLDERS.join(' or ')}`,
    remedy: 'install it: sudo apt-get install rabbitmq-server; or set AMQP_URL',
  });
}
