import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { createServiceFactory } from '@backstage/backend-plugin-api';
import {
  signalsServiceRef,
  type SignalsService,
} from '@backstage/plugin-signals-node';
import request from 'supertest';
import { platformPlugin } from './plugin';
import { json, startTarget, type Target } from './testing/startTarget';

type Signal = Parameters<SignalsService['publish']>[0];

describe('platformPlugin', () => {
  let target: Target;
  beforeEach(async () => {
    target = await startTarget(json(200, { status: 'ready' }));
  });
  afterEach(() => target.stop());

  /** Starts the plugin; `signalled` is the first change that it tells of. */
  async function start() {
    let signal: (message: Signal) => void;
    const signalled = new Promise<Signal>(resolve => {
      signal = resolve;
    });
    const { server } = await startTestBackend({
      features: [
        platformPlugin,
        createServiceFactory({
          service: signalsServiceRef,
          deps: {},
          factory: () => ({ publish: async message => signal(message) }),
        }),
        mockServices.rootConfig.factory({
          data: {
            platform: { readiness: { targets: { products: target.url } } },
          },
        }),
      ],
    });
    return { server, signalled };
  }

  it('broadcasts a change, and answers with it', async () => {
    const { server, signalled } = await start();
    await expect(signalled).resolves.toMatchObject({
      recipients: { type: 'broadcast' },
      channel: 'platform:readiness',
      message: { target: 'products', state: 'ready' },
    });

    const one = await request(server).get('/api/platform/readiness/products');
    const all = await request(server).get('/api/platform/readiness');

    expect(one.body).toMatchObject({ target: 'products', state: 'ready' });
    expect(all.body).toEqual({ items: [one.body] });
  });

  it('does not know a target without an address', async () => {
    const { server } = await start();

    const response = await request(server).get('/api/platform/readiness/mail');

    expect(response.status).toBe(200);
    expect(response.body.state).toBe('unknown');
  });

  it('says why it cannot tell what changed', async () => {
    const { server } = await start();

    const response = await request(server).get('/api/platform/changes');

    expect(response.status).toBe(200);
    expect(response.body).toEqual({
      items: [],
      reason: expect.stringContaining('platform.changes.checkout'),
    });
  });

  it('says which permission of its own there is', async () => {
    const { server } = await start();

    const { body } = await request(server).get(
      '/api/platform/.well-known/backstage/permissions/metadata',
    );

    expect(body.permissions).toEqual([
      expect.objectContaining({ name: 'platform.operate' }),
    ]);
  });

  it.each(['readiness', 'readiness/products', 'changes'])(
    'answers %s to nobody who is not signed in',
    async path => {
      const { server } = await start();

      await request(server)
        .get(`/api/platform/${path}`)
        .set('authorization', mockCredentials.none.header())
        .expect(401);
    },
  );
});
