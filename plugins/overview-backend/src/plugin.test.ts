import { createServiceFactory } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import {
  eventsServiceRef,
  type EventsServiceSubscribeOptions,
} from '@backstage/plugin-events-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import request from 'supertest';
import { overviewPlugin } from './plugin';

describe('overviewPlugin', () => {
  async function start() {
    const subscribed: EventsServiceSubscribeOptions[] = [];
    const { server } = await startTestBackend({
      features: [
        overviewPlugin,
        catalogServiceMock.factory(),
        mockServices.rootConfig.factory({
          data: {
            overview: {
              processes: { products: { open: 'http://localhost:4002/' } },
              runbook: '/a',
            },
          },
        }),
        createServiceFactory({
          service: eventsServiceRef,
          deps: {},
          factory: () => ({
            publish: async () => {},
            subscribe: async options => {
              subscribed.push(options);
            },
          }),
        }),
      ],
    });
    return { server, subscribed };
  }

  it('returns an error that the catalog published', async () => {
    const { server, subscribed } = await start();
    const topic = 'experimental.catalog.errors';
    expect(subscribed).toEqual([
      expect.objectContaining({ topics: expect.arrayContaining([topic]) }),
    ]);
    await subscribed[0].onEvent({
      topic,
      eventPayload: {
        entity: 'location:default/root',
        location: 'file:services/products/catalog-info.yaml',
        errors: [{ message: 'YAML error at line 3' }],
      },
    });

    const { body } = await request(server).get('/api/overview/descriptions');

    expect(body.items).toEqual([
      expect.objectContaining({ message: 'YAML error at line 3' }),
    ]);
  });

  it('returns the configured links of a process', async () => {
    const { server } = await start();

    const known = await request(server).get('/api/overview/processes/products');
    const unknown = await request(server).get('/api/overview/processes/mail');

    expect(known.body).toEqual({
      open: 'http://localhost:4002/',
      runbook: '/a',
    });
    expect(unknown.body).toEqual({ runbook: '/a' });
  });

  it.each(['descriptions', 'processes/products'])(
    'requires a signed-in user or a service for /%s',
    async path => {
      const { server } = await start();

      await request(server)
        .get(`/api/overview/${path}`)
        .set('authorization', mockCredentials.none.header())
        .expect(401);
    },
  );
});
