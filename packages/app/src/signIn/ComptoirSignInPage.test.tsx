import { renderInTestApp } from '@backstage/frontend-test-utils';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { ComptoirSignInPage } from './ComptoirSignInPage';

const SESSION = {
  profile: { displayName: 'Ada Lovelace' },
  backstageIdentity: {
    token: 'a.e30.c',
    identity: {
      type: 'user',
      userEntityRef: 'user:default/ada',
      ownershipEntityRefs: ['user:default/ada'],
    },
  },
};

/** Renders the page with these responses of the guest provider, in order. */
function render(person: string, ...responses: Response[]) {
  const fetch = jest.spyOn(global, 'fetch');
  for (const response of responses) {
    fetch.mockResolvedValueOnce(response);
  }
  const onSignInSuccess = jest.fn();
  const data = {
    app: { title: 'Comptoir', signIn: { providers: ['guest'] } },
    backend: { baseUrl: 'http://localhost:7007' },
  };
  renderInTestApp(
    <ComptoirSignInPage person={person} onSignInSuccess={onSignInSuccess} />,
    { config: data },
  );
  return { onSignInSuccess, fetch };
}

const enter = async (name: string) =>
  fireEvent.click(await screen.findByRole('button', { name }));

describe('ComptoirSignInPage', () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => jest.restoreAllMocks());

  it.each([
    ['Guest', 'Continue as guest', /^No account needed\. Guests can read/],
    ['Ada Lovelace', 'Continue as Ada Lovelace', /^You sign in as Ada/],
  ])('names %s on the card', async (person, button, text) => {
    render(person);

    expect(await screen.findByRole('button', { name: button })).toBeVisible();
    expect(screen.getByRole('heading', { name: person })).toBeVisible();
    expect(screen.getByText(text)).toBeVisible();
  });

  it('signs in, and remembers it until the user signs out', async () => {
    const first = render('Guest', Response.json(SESSION));
    await enter('Continue as guest');
    await waitFor(() => expect(first.onSignInSuccess).toHaveBeenCalled());
    expect(first.fetch.mock.calls[0][0]).toMatch(
      /\/api\/auth\/guest\/refresh$/,
    );

    const second = render('Guest', Response.json(SESSION));
    await waitFor(() => expect(second.onSignInSuccess).toHaveBeenCalled());
    const [identity] = second.onSignInSuccess.mock.calls[0];
    await expect(identity.getBackstageIdentity()).resolves.toEqual(
      SESSION.backstageIdentity.identity,
    );
    second.fetch.mockResolvedValueOnce(Response.json({}));
    await identity.signOut();

    render('Guest');
    expect(
      await screen.findByRole('button', { name: 'Continue as guest' }),
    ).toBeVisible();
  });

  it('says why a sign-in failed and what to do, then signs in', async () => {
    const { onSignInSuccess } = render(
      'Guest',
      new Response('', { status: 503 }),
      Response.json(SESSION),
    );
    await enter('Continue as guest');

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The portal returned 503: It is not ready, or overloaded. Wait a minute, then try again.',
    );
    expect(onSignInSuccess).not.toHaveBeenCalled();

    await enter('Continue as guest');
    await waitFor(() => expect(onSignInSuccess).toHaveBeenCalled());
  });
});
