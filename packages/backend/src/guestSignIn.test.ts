import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import authPlugin from '@backstage/plugin-auth-backend';
import request from 'supertest';
import { guestSignIn } from './guestSignIn';

const guest = { dangerouslyAllowOutsideDevelopment: true };

function start(data: { comptoir?: { mode: string }; guest: boolean }) {
  return startTestBackend({
    features: [
      authPlugin,
      guestSignIn,
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'http://localhost:7007' },
          backend: { baseUrl: 'http://localhost:7007' },
          auth: { providers: data.guest ? { guest } : {} },
          ...(data.comptoir ? { comptoir: data.comptoir } : {}),
        },
      }),
    ],
  });
}

describe('guestSignIn', () => {
  it('lets guests in on one machine', async () => {
    const { server } = await start({
      comptoir: { mode: 'local' },
      guest: true,
    });

    const response = await request(server).post('/api/auth/guest/refresh');

    expect(response.status).toBe(200);
    expect(response.body.backstageIdentity.identity.userEntityRef).toBe(
      'user:development/guest',
    );
  });

  it.each([undefined, { mode: 'production' }])(
    'refuses to start with guests when comptoir is %j',
    async comptoir => {
      await expect(
        start({ ...(comptoir ? { comptoir } : {}), guest: true }),
      ).rejects.toThrow('remove auth.providers.guest');
    },
  );

  it('starts without guests, and lets none in', async () => {
    const { server } = await start({ guest: false });

    await request(server).post('/api/auth/guest/refresh').expect(404);
  });
});
