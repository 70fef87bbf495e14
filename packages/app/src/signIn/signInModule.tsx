import { coreComponentsTranslationRef } from '@backstage/core-components/alpha';
import {
  createFrontendModule,
  createTranslationMessages,
} from '@backstage/frontend-plugin-api';
import {
  SignInPageBlueprint,
  TranslationBlueprint,
} from '@backstage/plugin-app-react';
import { z } from 'zod/v4';
import { guestWords } from './guestWords';
import { oidcAuthApi } from './oidcAuthApi';

const signInPage = SignInPageBlueprint.make({
  params: {
    loader: () =>
      import('./ComptoirSignInPage').then(m => m.ComptoirSignInPage),
  },
});

const words = TranslationBlueprint.makeWithOverrides({
  name: 'sign-in',
  configSchema: {
    /** Name of the user that guests sign in as. */
    person: z.string().default('Guest'),
  },
  factory: (originalFactory, { config: { person } }) =>
    originalFactory({
      resource: createTranslationMessages({
        ref: coreComponentsTranslationRef,
        messages: guestWords(person),
      }),
    }),
});

/** The sign-in page with the providers in `app.signIn.providers`. */
export const signInModule = createFrontendModule({
  pluginId: 'app',
  extensions: [signInPage, words, oidcAuthApi],
});
