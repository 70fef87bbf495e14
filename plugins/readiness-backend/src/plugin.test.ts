import {
  createMockDirectory,
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { createServiceFactory } from '@backstage/backend-plugin-api';
import {
  signalsServiceRef,
  type SignalsService,
} from '@backstage/plugin-signals-node';
import type { JsonObject } from '@backstage/types';
import request from 'supertest';
import { readinessPlugin } from './plugin';
import { json, startTarget, type Target } from './testing/startTarget';

type Signal = Parameters<SignalsService['publish']>[0];

describe('readinessPlugin', () => {
  let target: Target;
  beforeEach(async () => {
    target = await startTarget(json(200, { status: 'ready' }));
  });
  afterEach(() => target.stop());

  /** Starts the plugin; `signalled` is the first change that it broadcasts. */
  async function start(readiness: JsonObject = {}) {
    let signal: (message: Signal) => void;
    const signalled = new Promise<Signal>(resolve => {
      signal = resolve;
    });
    const { server } = await startTestBackend({
      features: [
        readinessPlugin,
        createServiceFactory({
          service: signalsServiceRef,
          deps: {},
          factory: () => ({ publish: async message => signal(message) }),
        }),
        mockServices.rootConfig.factory({
          data: {
            readiness: { targets: { products: target.url }, ...readiness },
          },
        }),
      ],
    });
    return { server, signalled };
  }

  it('broadcasts a change and returns it', async () => {
    const { server, signalled } = await start();
    await expect(signalled).resolves.toMatchObject({
      recipients: { type: 'broadcast' },
      channel: 'readiness',
      message: { target: 'products', state: 'ready' },
    });

    const one = await request(server).get('/api/readiness/products');
    const all = await request(server).get('/api/readiness');

    expect(one.body).toMatchObject({ target: 'products', state: 'ready' });
    expect(all.body).toEqual({
      items: [{ ...one.body, checkedAt: expect.any(String) }],
    });
  });

  it('returns unknown for a target without an address', async () => {
    const { server } = await start();

    const response = await request(server).get('/api/readiness/mail');

    expect(response.status).toBe(200);
    expect(response.body.state).toBe('unknown');
  });

  it('lists its permission', async () => {
    const { server } = await start();

    const { body } = await request(server).get(
      '/api/readiness/.well-known/backstage/permissions/metadata',
    );

    expect(body.permissions).toEqual([
      expect.objectContaining({ name: 'readiness.operate' }),
    ]);
  });

  it('returns no processes of npm start without a state file, as in a cluster', async () => {
    const { server } = await start();

    const response = await request(server).get('/api/readiness/run');

    expect(response.status).toBe(200);
    expect(response.body).toEqual({ run: null });
  });

  it('returns the processes of npm start from its state file', async () => {
    const since = new Date().toISOString();
    const folder = createMockDirectory({
      content: {
        'state.json': JSON.stringify({
          startedAt: since,
          supervisorPid: process.pid,
          processes: [],
          kubeconfig: null,
          argocd: null,
          repository: '/repository/var/git/comptoir.git',
        }),
      },
    });
    const { server } = await start({ run: folder.resolve('state.json') });

    const response = await request(server).get('/api/readiness/run');

    expect(response.status).toBe(200);
    expect(response.body.run).toMatchObject({
      startedAt: since,
      supervised: true,
      repository: '/repository/var/git/comptoir.git',
    });
  });

  it('returns 503 with the path when the state file is invalid', async () => {
    const folder = createMockDirectory({ content: { 'state.json': '{' } });
    const { server } = await start({ run: folder.resolve('state.json') });

    const response = await request(server).get('/api/readiness/run');

    expect(response.status).toBe(503);
    expect(response.body.error.message).toContain('state.json is invalid');
  });

  it.each(['', '/products', '/run'])(
    'requires a signed-in user or a service for %s',
    async path => {
      const { server } = await start();

      await request(server)
        .get(`/api/readiness${path}`)
        .set('authorization', mockCredentials.none.header())
        .expect(401);
    },
  );
});
