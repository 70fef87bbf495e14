import { ProxiedSignInPage, SignInPage } from '@backstage/core-components';
import {
  configApiRef,
  gitlabAuthApiRef,
  useApi,
} from '@backstage/frontend-plugin-api';
import type { SignInPageProps } from '@backstage/plugin-app-react';
import { useCallback, useEffect, useState } from 'react';
import { GuestCard } from './GuestCard';
import { guestSession } from './guestSession';
import { oidcAuthApiRef } from './oidcAuthApi';
import { SignInTitle } from './SignInTitle';

const PROVIDERS = {
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

interface ComptoirSignInPageProps extends SignInPageProps {
  /** Name of the user that guests sign in as. */
  person: string;
}

/** Sign-in page with the providers in `app.signIn.providers`. */
export function ComptoirSignInPage(props: ComptoirSignInPageProps) {
  const { person, onSignInSuccess } = props;
  const names = useApi(configApiRef).getStringArray('app.signIn.providers');
  const hasGuest = names.includes('guest');
  const [isEntering, enter] = useState(hasGuest && guestSession.isRemembered());
  const [error, setError] = useState<Error>();
  const ErrorComponent = useCallback((failed: { error?: Error }) => {
    const fail = () => {
      guestSession.forget();
      setError(failed.error);
      enter(false);
    };
    return <Failure onFailure={fail} />;
  }, []);

  if (isEntering) {
    return (
      <ProxiedSignInPage
        provider="guest"
        onSignInSuccess={identity =>
          onSignInSuccess(guestSession.remember(identity))
        }
        ErrorComponent={ErrorComponent}
      />
    );
  }
  const providers = Object.entries(PROVIDERS)
    .filter(([name]) => names.includes(name))
    .map(([, provider]) => provider);
  return (
    <SignInPage
      onSignInSuccess={onSignInSuccess}
      providers={providers}
      titleComponent={
        <SignInTitle>
          {hasGuest && (
            <GuestCard
              person={person}
              error={error}
              onEnter={() => enter(true)}
            />
          )}
        </SignInTitle>
      }
      align="center"
    />
  );
}

/** Reports a failed sign-in, after which the page shows the card again. */
function Failure({ onFailure }: { onFailure: () => void }) {
  useEffect(() => onFailure(), [onFailure]);
  return null;
}
