import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import authPlugin from '@backstage/plugin-auth-backend';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import request from 'supertest';
import { guestSignIn } from './guestSignIn';

const guest = { userEntityRef: 'user:default/marina' };
const OWN = 'http://127.0.0.1:7007';
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

  it.each([
    ['a page at the portal’s address', { origin: 'http://localhost:7007' }],
    ['a page at the address in the request', { origin: OWN }],
    ['a program', {}],
  ])('answers %s', async (_, headers) => {
    const { server } = await start({
      comptoir: { mode: 'local' },
      guest: true,
    });

    await request(server)
      .post('/api/auth/guest/refresh')
      .set({ host: '127.0.0.1:7007', ...headers })
      .expect(200);
  });

  it.each([
    [
      'a domain that resolves to this machine',
      { host: 'rebound.example:7007' },
    ],
    [
      'a page of that domain',
      { host: 'rebound.example:7007', origin: 'http://rebound.example:7007' },
    ],
    ['a name that contains localhost', { host: 'localhost.example.com' }],
    ['a page of another port', { origin: 'http://localhost:5173' }],
    ['a sandboxed page', { origin: 'null' }],
    ['a link or a form of another site', { 'sec-fetch-site': 'cross-site' }],
  ])('refuses %s', async (_, headers) => {
    const { server } = await start({
      comptoir: { mode: 'local' },
      guest: true,
    });
    const path = '/api/auth/guest/refresh';

    for (const sent of [
      request(server).get(path),
      request(server).post(path),
    ]) {
      const { status, body } = await sent.set(headers);

      expect(status).toBe(403);
      expect(body.error.message).toContain(
        'Guests sign in only at http://localhost:7007',
      );
    }
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
