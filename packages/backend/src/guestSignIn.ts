import {
  coreServices,
  createBackendFeatureLoader,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { guestProvider } from './guestProvider';

/**
 * Lets guests in where the configuration says so, which is allowed on one
 * machine only: anywhere else the portal refuses to start.
 *
 * @throws InputError naming the key to remove.
 */
export const guestSignIn = createBackendFeatureLoader({
  deps: { config: coreServices.rootConfig },
  *loader({ config }) {
    if (!config.has('auth.providers.guest')) {
      return;
    }

    if (config.getOptionalString('comptoir.mode') !== 'local') {
      throw new InputError(
        'Guests may sign in to a portal on one machine only: remove auth.providers.guest from the configuration, or start with app-config.local-mode.yaml, which sets comptoir.mode to "local"',
      );
    }
    yield guestProvider;
  },
});
