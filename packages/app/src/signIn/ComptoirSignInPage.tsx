import { SignInPage } from '@backstage/core-components';
import {
  configApiRef,
  gitlabAuthApiRef,
  useApi,
} from '@backstage/frontend-plugin-api';
import type { SignInPageProps } from '@backstage/plugin-app-react';
import { oidcAuthApiRef } from './oidcAuthApi';
import { SignInTitle } from './SignInTitle';

const PROVIDERS = {
  guest: 'guest' as const,
  gitlab: {
    id: 'gitlab',
    title: 'GitLab',
    message: 'Sign in with your GitLab account',
    apiRef: gitlabAuthApiRef,
  },
  oidc: {
    id: 'oidc',
    title: 'Single sign-on',
    message: 'Sign in with your company account',
    apiRef: oidcAuthApiRef,
  },
};

/** Sign-in page with the providers in `app.signIn.providers`. */
export function ComptoirSignInPage(props: SignInPageProps) {
  const config = useApi(configApiRef);
  const names = config.getStringArray('app.signIn.providers');
  const guest = names.includes('guest')
    ? config.getOptionalString('auth.providers.guest.userEntityRef')
    : undefined;
  const providers = Object.entries(PROVIDERS)
    .filter(([name]) => names.includes(name))
    .map(([, provider]) => provider);

  return (
    <SignInPage
      {...props}
      providers={providers}
      titleComponent={<SignInTitle guest={guest} />}
      align="center"
    />
  );
}
