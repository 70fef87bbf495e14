import { createFrontendModule } from '@backstage/frontend-plugin-api';
import {
  SignInPageBlueprint,
  type SignInPageProps,
} from '@backstage/plugin-app-react';
import { z } from 'zod/v4';
import { oidcAuthApi } from './oidcAuthApi';

const signInPage = SignInPageBlueprint.makeWithOverrides({
  configSchema: {
    /** Name of the user that guests sign in as. */
    person: z.string().default('Guest'),
  },
  factory: (originalFactory, { config: { person } }) =>
    originalFactory({
      loader: async () => {
        const { ComptoirSignInPage } = await import('./ComptoirSignInPage');
        return (props: SignInPageProps) => (
          <ComptoirSignInPage {...props} person={person} />
        );
      },
    }),
});

/** The sign-in page with the providers in `app.signIn.providers`. */
export const signInModule = createFrontendModule({
  pluginId: 'app',
  extensions: [signInPage, oidcAuthApi],
});
