import {
  coreServices,
  createBackendFeatureLoader,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { guestProvider } from './guestProvider';

/**
 * Enables guest sign-in when it is configured. Only allowed on one machine; in any
 * other mode the portal refuses to start.
 *
 * @throws InputError with the key to remove.
 */
export const guestSignIn = createBackendFeatureLoader({
  deps: { config: coreServices.rootConfig },
  *loader({ config }) {
    if (!config.has('auth.providers.guest')) {
      return;
    }

    if (config.getOptionalString('comptoir.mode') !== 'local') {
      throw new InputError(
        'Guests can sign in only on one machine: remove auth.providers.guest from the configuration, or start with app-config.local-mode.yaml, which sets comptoir.mode to "local"',
      );
    }
    yield guestProvider;
  },
});
