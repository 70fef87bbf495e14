import { render, screen } from '@testing-library/react';
import App from './App';

describe('App', () => {
  it('shows the sign-in page with the configured providers, and names the user', async () => {
    const environment = {
      NODE_ENV: 'test',
      APP_CONFIG: [
        {
          context: 'test',
          data: {
            app: {
              title: 'Comptoir',
              signIn: { providers: ['guest'] },
              extensions: [
                {
                  'sign-in-page:app': {
                    config: { person: 'Ada Lovelace' },
                  },
                },
              ],
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
        { name: 'Continue as Ada Lovelace' },
        { timeout: 20_000 },
      ),
    ).toBeVisible();
    expect(screen.getByText(/^You sign in as Ada Lovelace/)).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Ada Lovelace' })).toBeVisible();
    expect(screen.queryByText(/Guest/)).toBeNull();
  }, 30_000);
});
