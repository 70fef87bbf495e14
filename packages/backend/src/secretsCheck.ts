import {
  coreServices,
  createBackendFeatureLoader,
} from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

/** Fewer characters than this can be guessed. */
const SHORTEST = 16;

/** What stands in examples and in images as they come, whatever surrounds it. */
const DEFAULTS =
  /^(postgres|backstage|comptoir|admin|root|guest|token|test)$|change[-_ ]?(me|it)|default|example|password|placeholder|secret[-_ ]?(key|here)?$|^(?<one>.)\k<one>+$|^1234/i;

/**
 * In production a secret that everybody knows is refused before anything
 * starts.
 *
 * @throws InputError naming every such key, and never a value.
 */
export const secretsCheck = createBackendFeatureLoader({
  deps: { config: coreServices.rootConfig },
  *loader({ config }) {
    if (config.getOptionalString('comptoir.mode') === 'local') {
      return;
    }

    const unsafe = secretsIn(config).filter(
      ({ value }) => value.length < SHORTEST || DEFAULTS.test(value),
    );
    if (unsafe.length > 0) {
      throw new InputError(
        `The portal does not start in production with a secret that can be guessed. Give a random one of at least ${SHORTEST} characters ("openssl rand -base64 32") for ${unsafe.map(({ key }) => key).join(', ')}`,
      );
    }
    yield* [];
  },
});

interface Secret {
  key: string;
  value: string;
}

/** Every secret that the portal's configuration knows, as far as it is set. */
function secretsIn(config: Config): Secret[] {
  const secrets: Secret[] = [];
  const add = (owner: Config | undefined, name: string, key: string) => {
    const value = owner?.getOptionalString(name);
    if (value !== undefined) {
      secrets.push({ key, value });
    }
  };
  for (const key of [
    'auth.session.secret',
    'backend.database.connection.password',
    'events.modules.gitlab.webhookSecret',
  ]) {
    add(config, key, key);
  }
  for (const [index, one] of (
    config.getOptionalConfigArray('integrations.gitlab') ?? []
  ).entries()) {
    add(one, 'token', `integrations.gitlab[${index}].token`);
  }
  const environment = config.getOptionalString('auth.environment');
  for (const provider of ['gitlab', 'oidc']) {
    const key = `auth.providers.${provider}.${environment}.clientSecret`;
    add(config, key, key);
  }
  return secrets;
}
