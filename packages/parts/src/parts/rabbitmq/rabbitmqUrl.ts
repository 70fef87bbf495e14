import type { RabbitmqUser } from './rabbitmqFiles.ts';

/** The user that services sign in as, instead of the default guest. */
export const RABBITMQ_USER = 'comptoir';

/** Returns the broker's URL on loopback. */
export function rabbitmqUrl(options: {
  port: number;
  user: RabbitmqUser;
}): string {
  const { name, password } = options.user;
  return `amqp://${encodeURIComponent(name)}:${encodeURIComponent(password)}@127.0.0.1:${options.port}`;
}
