import { SignInPage } from '@backstage/core-components';
import {
  configApiRef,
  gitlabAuthApiRef,
  useApi,
} from '@backstage/frontend-plugin-api';
import type { SignInPageProps } from '@backstage/plugin-app-react';
import { Mark } from '../brand/Mark';
import styles from './ComptoirSignInPage.module.css';
import { oidcAuthApiRef } from './oidcAuthApi';

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

/** Offers the ways in that `app.signIn.providers` names. */
export function ComptoirSignInPage(props: SignInPageProps) {
  const names = useApi(configApiRef).getStringArray('app.signIn.providers');
  const providers = Object.entries(PROVIDERS)
    .filter(([name]) => names.includes(name))
    .map(([, provider]) => provider);

  return (
    <SignInPage
      {...props}
      providers={providers}
      titleComponent={<SignInTitle />}
      align="center"
    />
  );
}

function SignInTitle() {
  return (
    <span className={styles.title}>
      <Mark size={72} />
      What the company runs, who answers for it, and how it is doing
    </span>
  );
}
