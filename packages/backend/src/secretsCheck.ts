import {
  coreServices,
  createBackendFeatureLoader,
} from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

/** Minimum length of a secret. */
const MIN_LENGTH = 16;

/** Values from examples and default images, and parts of such values. */
const DEFAULTS =
  /^(postgres|backstage|comptoir|admin|root|guest|token|test)$|change[-_ ]?(me|it)|default|example|password|placeholder|secret[-_ ]?(key|here)?$|^(?<one>.)\k<one>+$|^1234/i;

/**
 * In production, rejects short secrets and known default values before any plugin
 * starts.
 *
 * @throws InputError with every such key, without the values.
 */
export const secretsCheck = createBackendFeatureLoader({
  deps: { config: coreServices.rootConfig },
  *loader({ config }) {
    if (config.getOptionalString('comptoir.mode') === 'local') {
      return;
    }

    const unsafe = secretsIn(config).filter(
      ({ value }) => value.length < MIN_LENGTH || DEFAULTS.test(value),
    );
    if (unsafe.length > 0) {
      throw new InputError(
        `The portal does not start in production with a weak secret. Set a random value of at least ${MIN_LENGTH} characters ("openssl rand -base64 32") for ${unsafe.map(({ key }) => key).join(', ')}`,
      );
    }
    yield* [];
  },
});

interface Secret {
  key: string;
  value: string;
}

/** Returns every secret that is set in the portal's configuration. */
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
