import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { secretsCheck } from './secretsCheck';

const RANDOM = 'kD83hfy2_bTq0-Zw91sLm';

const start = (data: object) =>
  startTestBackend({
    features: [
      secretsCheck,
      mockServices.rootConfig.factory({
        data: JSON.parse(JSON.stringify(data)),
      }),
    ],
  });

describe('secretsCheck', () => {
  it('starts with random secrets', async () => {
    const started = start({
      auth: { session: { secret: RANDOM } },
      integrations: { gitlab: [{ host: 'gitlab.com', token: RANDOM }] },
    });

    await expect(started).resolves.toBeDefined();
  });

  it.each([
    [
      'auth.session.secret',
      { auth: { session: { secret: 'change-me-please-now' } } },
    ],
    [
      'backend.database.connection.password',
      { backend: { database: { connection: { password: 'postgres' } } } },
    ],
    [
      'events.modules.gitlab.webhookSecret',
      { events: { modules: { gitlab: { webhookSecret: 'short' } } } },
    ],
    [
      'integrations.gitlab[1].token',
      {
        integrations: {
          gitlab: [{ token: RANDOM }, { token: 'aaaaaaaaaaaaaaaaaaaa' }],
        },
      },
    ],
    [
      'auth.providers.gitlab.production.clientSecret',
      {
        auth: {
          environment: 'production',
          providers: {
            gitlab: { production: { clientSecret: 'my-default-secret' } },
          },
        },
      },
    ],
  ])('rejects a default %s and names the remedy', async (key, data) => {
    await expect(start(data)).rejects.toThrow(
      `characters ("openssl rand -base64 32") for ${key}`,
    );
  });

  it('reports all weak secrets at once', async () => {
    await expect(
      start({
        auth: { session: { secret: 'secret' } },
        backend: { database: { connection: { password: 'password' } } },
      }),
    ).rejects.toThrow(
      'for auth.session.secret, backend.database.connection.password',
    );
  });

  it('accepts every secret on one machine', async () => {
    const started = start({
      comptoir: { mode: 'local' },
      auth: { session: { secret: 'secret' } },
    });

    await expect(started).resolves.toBeDefined();
  });
});
