import { render, screen } from '@testing-library/react';
import App from './App';

describe('App', () => {
  it('shows the sign-in page with the configured providers', async () => {
    const environment = {
      NODE_ENV: 'test',
      APP_CONFIG: [
        {
          context: 'test',
          data: {
            app: { title: 'Comptoir', signIn: { providers: ['guest'] } },
            auth: {
              providers: { guest: { userEntityRef: 'user:default/guest' } },
            },
            backend: { baseUrl: 'http://localhost:7007' },
          },
        },
      ],
    };
    Object.defineProperty(process, 'env', { value: environment });

    render(App.createRoot());

    expect(
      await screen.findByRole(
        'button',
        { name: 'Continue as guest' },
        { timeout: 20_000 },
      ),
    ).toBeVisible();
    expect(screen.getByText(/Guests can read everything/)).toBeVisible();
  }, 30_000);
});
