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

/** How long the catalog may take to know its people after the portal's start. */
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
 * Lets everybody in as the person that `auth.providers.guest.userEntityRef`
 * names, with the groups that the catalog knows of them.
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
 * Just after its start the portal still reads its catalog: whoever comes then
 * waits, as without it they would be let in without their groups.
 *
 * @throws NotFoundError that names whom the catalog does not know.
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
          `The catalog knows no ${user}: start with "--as" and the name of a user in a catalog-info.yaml, or see the portal's log for why that file was not read`,
        );
      }
    }
    await pause(PAUSE_MS);
  }
}

function isNotFound(error: unknown): boolean {
  return error instanceof Error && error.name === 'NotFoundError';
}
