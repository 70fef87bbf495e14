import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import request from 'supertest';
import { changesPlugin } from './plugin';

describe('changesPlugin', () => {
  const start = () =>
    startTestBackend({
      features: [changesPlugin, mockServices.rootConfig.factory({ data: {} })],
    });

  it('returns the missing keys when no repository is configured', async () => {
    const { server } = await start();

    const response = await request(server).get('/api/changes');

    expect(response.status).toBe(200);
    expect(response.body).toEqual({
      items: [],
      reason: expect.stringContaining('changes.checkout'),
    });
  });

  it('requires a signed-in user or a service', async () => {
    const { server } = await start();

    await request(server)
      .get('/api/changes')
      .set('authorization', mockCredentials.none.header())
      .expect(401);
  });
});
