import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import authPlugin from '@backstage/plugin-auth-backend';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import request from 'supertest';
import { guestSignIn } from './guestSignIn';

const guest = { userEntityRef: 'user:default/marina' };
const marina = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name: 'marina', namespace: 'default' },
  spec: { memberOf: ['team-shop'] },
  relations: [{ type: 'memberOf', targetRef: 'group:default/team-shop' }],
};

function start(data: { comptoir?: { mode: string }; guest: boolean }) {
  return startTestBackend({
    features: [
      authPlugin,
      catalogServiceMock.factory({ entities: [marina] }),
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
  it('lets guests sign in on one machine', async () => {
    const { server } = await start({
      comptoir: { mode: 'local' },
      guest: true,
    });

    const response = await request(server).post('/api/auth/guest/refresh');

    expect(response.status).toBe(200);
    expect(response.body.backstageIdentity.identity).toMatchObject({
      userEntityRef: 'user:default/marina',
      ownershipEntityRefs: ['user:default/marina', 'group:default/team-shop'],
    });
  });

  it.each([undefined, { mode: 'production' }])(
    'refuses to start with guests when comptoir is %j',
    async comptoir => {
      await expect(
        start({ ...(comptoir ? { comptoir } : {}), guest: true }),
      ).rejects.toThrow('remove auth.providers.guest');
    },
  );

  it('starts without guest sign-in', async () => {
    const { server } = await start({ guest: false });

    await request(server).post('/api/auth/guest/refresh').expect(404);
  });
});
