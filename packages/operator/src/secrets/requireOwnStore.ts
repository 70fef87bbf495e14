import { SecretsError } from './SecretsError.ts';

/** Scheme, user, hosts and path of a connection string, which may have several hosts. */
const ADDRESS =
  /^[a-z+]+:\/\/(?:(?<user>[^:@/]+)(?::[^@/]*)?@)?(?<hosts>[^/?]+)(?:\/(?<path>[^?]*))?/;

/** Connection strings by key, and the key of `data` that declares their store. */
const STORES = { MONGODB_URI: 'mongodb', AMQP_URL: 'rabbitmq' } as const;

/**
 * Refuses a connection string of another environment's database or broker: hosts must be in the
 * namespace `<store>-<environment>`, the user is `<service>_<environment>`, and the virtual host
 * `<system>-<environment>`. A store that the service's values do not declare is not checked.
 *
 * @throws SecretsError that contains no part of the value
 */
export function requireOwnStore(
  service: {
    service: string;
    system: string;
    environment: string;
    /** The stores that its values declare. */
    stores: readonly string[];
  },
  key: string,
  value: string,
): void {
  if (key !== 'MONGODB_URI' && key !== 'AMQP_URL') {
    return;
  }
  const { environment, stores } = service;
  const store = STORES[key];
  if (!stores.includes(store)) {
    return;
  }
  const namespace = `${store}-${environment}`;
  const user = `${service.service.replaceAll('-', '_')}_${environment}`;
  const virtualHost = `${service.system}-${environment}`;
  const {
    user: found,
    hosts = '',
    path = '',
  } = ADDRESS.exec(value)?.groups ?? {};
  const isIn = (host: string) => host.split(/[.:]/)[1] === namespace;
  const wrong = [
    hosts.split(',').every(isIn) ? '' : `hosts <name>.${namespace}`,
    found === user ? '' : `the user ${user}`,
    key === 'AMQP_URL' && path !== virtualHost
      ? `the virtual host ${virtualHost}`
      : '',
  ].filter(Boolean);
  if (wrong.length === 0) {
    return;
  }
  throw new SecretsError(
    `${key} of ${service.service} in ${environment} must have ${wrong.join(' and ')}: each environment has its own`,
  );
}
