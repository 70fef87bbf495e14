import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import {
  authProvidersExtensionPoint,
  createProxyAuthenticator,
  createProxyAuthProviderFactory,
  type AuthResolverContext,
  type BackstageSignInResult,
} from '@backstage/plugin-auth-node';
import { setTimeout as pause } from 'node:timers/promises';

/** Maximum wait for the catalog's users after the portal's start. */
const DEADLINE_MS = 20_000;
const PAUSE_MS = 200;

const authenticator = createProxyAuthenticator({
  defaultProfileTransform: async () => ({ profile: {} }),
  initialize() {},
  async authenticate() {
    return { result: {} };
  },
});

/**
 * Signs guests in as the user in `auth.providers.guest.userEntityRef`, with the
 * user's groups in the catalog.
 */
export const guestProvider = createBackendModule({
  pluginId: 'auth',
  moduleId: 'guest',
  register(env) {
    env.registerInit({
      deps: {
        providers: authProvidersExtensionPoint,
        config: coreServices.rootConfig,
      },
      async init({ providers, config }) {
        const user = config.getString('auth.providers.guest.userEntityRef');
        providers.registerProvider({
          providerId: 'guest',
          factory: createProxyAuthProviderFactory({
            authenticator,
            signInResolver: (_, context) => signInAs(user, context),
          }),
        });
      },
    });
  },
});

/**
 * Signs in as a user of the catalog. Waits while the catalog does not contain the
 * user yet, because the session would have no groups.
 *
 * @throws NotFoundError with the entity reference after the deadline.
 */
export async function signInAs(
  user: string,
  context: Pick<AuthResolverContext, 'signInWithCatalogUser'>,
  deadlineMs = DEADLINE_MS,
): Promise<BackstageSignInResult> {
  const deadline = performance.now() + deadlineMs;
  for (;;) {
    try {
      return await context.signInWithCatalogUser({ entityRef: user });
    } catch (error) {
      if (!isNotFound(error)) {
        throw error;
      }
      if (performance.now() >= deadline) {
        throw new NotFoundError(
          `The catalog does not contain ${user}: start with "--as" and the name of a user in a catalog-info.yaml, or check the portal's log for errors of that file`,
        );
      }
    }
    await pause(PAUSE_MS);
  }
}

function isNotFound(error: unknown): boolean {
  return error instanceof Error && error.name === 'NotFoundError';
}
