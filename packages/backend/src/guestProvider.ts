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
import { assertOwnOrigin } from './assertOwnOrigin';

/** Maximum wait for the catalog's users after the portal's start. */
const DEADLINE_MS = 20_000;
const PAUSE_MS = 200;

const authenticatorOf = (origins: readonly string[]) =>
  createProxyAuthenticator({
    defaultProfileTransform: async () => ({ profile: {} }),
    initialize() {},
    async authenticate({ req }) {
      assertOwnOrigin(req.headers, origins);
      return { result: {} };
    },
  });

/**
 * Signs guests in as the user in `auth.providers.guest.userEntityRef`, with the
 * user's groups in the catalog. Only the portal's own pages and programs on its
 * machine receive a session.
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
        const origins = ['app.baseUrl', 'backend.baseUrl'].map(
          key => new URL(config.getString(key)).origin,
        );
        providers.registerProvider({
          providerId: 'guest',
          factory: createProxyAuthProviderFactory({
            authenticator: authenticatorOf(origins),
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
