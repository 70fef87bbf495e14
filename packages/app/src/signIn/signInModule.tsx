import { coreComponentsTranslationRef } from '@backstage/core-components/alpha';
import {
  createFrontendModule,
  createTranslationMessages,
} from '@backstage/frontend-plugin-api';
import {
  SignInPageBlueprint,
  TranslationBlueprint,
} from '@backstage/plugin-app-react';
import { oidcAuthApi } from './oidcAuthApi';

const signInPage = SignInPageBlueprint.make({
  params: {
    loader: () =>
      import('./ComptoirSignInPage').then(m => m.ComptoirSignInPage),
  },
});

const words = TranslationBlueprint.make({
  name: 'sign-in',
  params: {
    resource: createTranslationMessages({
      ref: coreComponentsTranslationRef,
      messages: {
        'signIn.guestProvider.subtitle': 'No account needed.',
        'signIn.guestProvider.enter': 'Continue as guest',
      },
    }),
  },
});

/** The sign-in page with the providers in `app.signIn.providers`. */
export const signInModule = createFrontendModule({
  pluginId: 'app',
  extensions: [signInPage, words, oidcAuthApi],
});
