import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import { mockCredentials } from '@backstage/backend-test-utils';
import {
  EVENTS,
  FORWARDED,
  HEADERS,
  LOG,
  POD,
  READS,
  SPELLINGS,
  WRITTEN,
} from './__testUtils__/proxyRequests';
import { startGuardedPortal } from './__testUtils__/startGuardedPortal';
import { startUpstream, type Upstream } from './__testUtils__/startUpstream';

describe('portalHttpRouter', () => {
  let upstream: Upstream;
  let portal: Awaited<ReturnType<typeof startGuardedPortal>>;
  beforeAll(async () => {
    upstream = await startUpstream();
    portal = await startGuardedPortal(upstream);
  }, 60_000);
  afterAll(async () => {
    await portal.stop();
    await upstream.stop();
  });
  beforeEach(() => {
    upstream.received.length = 0;
  });

  /** Sends a request as a signed-in user, with the path as it is. */
  async function send(method: string, path: string, headers: object = {}) {
    const request = httpRequest({
      host: '127.0.0.1',
      port: portal.port,
      method,
      path,
      agent: false,
      headers: { authorization: mockCredentials.user.header(), ...headers },
    });
    request.end();
    const [response] = await once(request, 'response');
    let body = '';
    for await (const part of response.setEncoding('utf8')) {
      body += part;
    }
    return { status: response.statusCode, headers: response.headers, body };
  }

  it.each(FORWARDED)(
    'forwards %s %s',
    async (method, path, received) => {
      const response = await send(method, path);

      expect(response.status).toBe(200);
      expect(upstream.received).toEqual([received]);
      // The first request imports the Kubernetes client.
    },
    30_000,
  );

  it('serves the clusters and the objects of an entity', async () => {
    const clusters = await send('GET', '/api/kubernetes/clusters');
    const objects = await send('POST', '/api/kubernetes/services/products');

    expect(clusters).toMatchObject({ status: 200 });
    expect(clusters.body).toContain('"name":"local"');
    // The plugin's own answer to a request without an entity.
    expect(objects.status).toBe(500);
  });

  it.each(['/api/kubernetes', '/api/proxy'])(
    'serves the public keys of %s to other plugins',
    async plugin => {
      const keys = await send('GET', `${plugin}/.backstage/auth/v1/jwks.json`);

      expect(keys.status).toBe(200);
      expect(JSON.parse(keys.body)).toHaveProperty('keys');
    },
  );

  it.each(WRITTEN)('refuses %s %s', async (method, path) => {
    const response = await send(method, path);

    expect(response.status).toBe(405);
    expect(response.headers.allow).toBe('GET, HEAD');
    expect(upstream.received).toEqual([]);
  });

  it('explains a refusal in the format of every other error', async () => {
    const { body } = await send('DELETE', POD);

    expect(JSON.parse(body)).toEqual({
      error: {
        name: 'NotAllowedError',
        message: 'The portal forwards only GET, HEAD requests to this path',
      },
      request: { method: 'DELETE', url: POD },
      response: { statusCode: 405 },
    });
  });

  it('refuses other methods on the route that reads by POST', async () => {
    const path = '/api/kubernetes/services/products';

    const response = await send('DELETE', path);

    expect(response.status).toBe(405);
    expect(response.headers.allow).toBe('POST');
  });

  it.each(READS)('refuses %s: %s %s', async (_, method, path, status = 403) => {
    const response = await send(method, path);

    expect(response.status).toBe(status);
    expect(upstream.received).toEqual([]);
  });

  describe.each(['GET', 'DELETE'])('spelled differently, %s', method => {
    it.each(SPELLINGS)('refuses %s: %s', async (_, path) => {
      const response = await send(method, path);

      expect(response.status).toBe(method === 'GET' ? 403 : 405);
      expect(upstream.received).toEqual([]);
    });
  });

  it.each(HEADERS)('refuses the header %s', async (name, value) => {
    const response = await send('GET', EVENTS, { [name]: value });

    expect(response.status).toBe(403);
    expect(response.body).toContain(name.toLowerCase());
    expect(upstream.received).toEqual([]);
  });

  it.each([`${POD}/exec`, `${POD}/attach`, `${POD}/portforward`, LOG])(
    'refuses a web socket to %s',
    async path => {
      const response = await send('GET', path, {
        connection: 'Upgrade',
        upgrade: 'websocket',
        'sec-websocket-version': '13',
        'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
      });

      expect(response.status).toBe(403);
      expect(upstream.received).toEqual([]);
    },
  );

  it('answers a preflight request itself', async () => {
    const response = await send('OPTIONS', LOG, {
      origin: 'http://localhost:3000',
      'access-control-request-method': 'GET',
    });

    expect(response.status).toBe(204);
    expect(upstream.received).toEqual([]);
  });

  it.each(['readiness', 'liveness'])(
    'serves %s on the system port only',
    async check => {
      const path = `/.backstage/health/v1/${check}`;

      const system = await fetch(
        `http://127.0.0.1:${portal.systemPort}${path}`,
      );
      expect(system.status).toBe(200);
      await expect(system.json()).resolves.toEqual({ status: 'ok' });

      for (const spelling of [path, `${path}/`, path.toUpperCase()]) {
        expect(await send('GET', spelling)).toMatchObject({ status: 404 });
      }
    },
  );

  it.each([
    ['startup', { status: 'started' }],
    ['live', { status: 'ok' }],
    ['ready', { status: 'ok' }],
    ['dependencies', { dependencies: [] }],
  ])('serves /health/%s on the system port', async (check, body) => {
    const url = `http://127.0.0.1:${portal.systemPort}/health/${check}`;

    const response = await fetch(url);

    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    await expect(response.json()).resolves.toEqual(body);
  });

  it.each(['/metrics', '/health', '/health/ready', '/health/dependencies'])(
    'does not serve %s on the public port',
    async path => {
      expect(await send('GET', path)).toMatchObject({ status: 404 });
    },
  );

  it('serves nothing else on the system port', async () => {
    const { status } = await fetch(
      `http://127.0.0.1:${portal.systemPort}/api/kubernetes/clusters`,
    );

    expect(status).toBe(404);
  });

  it('leaves other paths alone', async () => {
    const response = await send('POST', '/api/proxy-of-another/thing');

    expect(response.status).toBe(404);
  });
});
