import { once } from 'node:events';
import { Agent, get as request, IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { Registry } from 'prom-client';
import { z } from 'zod';
import { ConflictError } from '../src/errors.ts';
import { Health } from '../src/Health.ts';
import { createApp } from '../src/http/createApp.ts';
import { bareRoute, defineRoute } from '../src/http/defineRoute.ts';
import { listen, type Listening } from '../src/http/listen.ts';
import { createLog } from '../src/createLog.ts';
import { openApiDocument } from '../src/openApiDocument.ts';
import { eventually } from '@comptoir/kit-testing/eventually';
import { HttpClient } from '@comptoir/kit-testing/HttpClient';

const lines: string[] = [];
const get = {
  ...bareRoute,
  method: 'get',
  tag: 'test',
  access: 'public',
  responses: {},
} as const;
const late = Promise.withResolvers<never>();
const facts = { operationId: 'x', summary: 'x' };
const routes = [
  defineRoute({
    ...get,
    ...facts,
    path: '/clash',
    handle: () => {
      throw new ConflictError('It clashes.');
    },
  }),
  defineRoute({
    ...get,
    ...facts,
    path: '/broken',
    handle: () => {
      throw new Error('secret detail');
    },
  }),
  defineRoute({
    ...get,
    ...facts,
    path: '/slow',
    handle: () => new Promise<never>(() => {}),
  }),
  defineRoute({
    ...get,
    ...facts,
    path: '/late',
    handle: () => late.promise,
  }),
  defineRoute({
    ...get,
    ...facts,
    method: 'post',
    path: '/things',
    handle: () => ({ status: 201, json: {} }),
  }),
  defineRoute({
    ...get,
    ...facts,
    path: '/things/{id}',
    params: z.strictObject({ id: z.string().regex(/^\d+$/, 'must be digits') }),
    query: z.strictObject({ as: z.enum(['a', 'b']) }),
    handle: ({ params, query }) => ({ status: 200, json: { params, query } }),
  }),
];

let server: Listening;
let isPrepared = false;
const client = new HttpClient(() => server.url);

beforeAll(async () => {
  const destination = { write: (line: string) => void lines.push(line) };
  const app = createApp({
    routes,
    openapi: openApiDocument(routes, {
      title: 't',
      version: '1',
      description: 'd',
      problem: z.object({}),
    }),
    guard: () => Promise.reject(new Error('no guarded route')),
    health: new Health({
      indexes: () => ({ status: isPrepared ? 'up' : 'down' }),
    }),
    metrics: new Registry(),
    log: createLog({ service: 'test', level: 'info', destination }),
    translate: error => error,
    timeoutMs: 50,
  });
  server = await listen(app, { host: '127.0.0.1', port: 0 });
});
afterAll(() => server.close());

it('passes parsed input to handlers, and documents it', async () => {
  const { body } = await client.ask('/things/7?as=b');
  expect(body).toEqual({ params: { id: '7' }, query: { as: 'b' } });
  const document = await client.ask('/openapi.json');
  expect(document.body).toMatchObject({
    paths: { '/things/{id}': { get: { parameters: [{}, {}] } } },
  });
});

it('answers 503 to writes until it was ready once, and reads from the start', async () => {
  const write = () => client.ask('/things', { method: 'POST' });
  const refused = await write();
  expect(refused.status).toBe(503);
  expect(refused.headers.get('retry-after')).toBe('2');
  expect(refused.headers.get('content-type')).toContain('problem+json');
  expect(refused.body).toMatchObject({
    type: 'urn:comptoir:problem:service-unavailable',
    detail: 'The service is starting; try again in a moment.',
  });
  expect((await client.ask('/things/7?as=b')).status).toBe(200);
  isPrepared = true;
  expect((await write()).status).toBe(201);
  isPrepared = false;
  expect((await write()).status).toBe(201);
});

it('reports every invalid field at once', async () => {
  const { status, body } = await client.ask('/things/x?as=c&more=1');
  expect(status).toBe(400);
  expect(body).toMatchObject({
    errors: [
      { field: 'params.id', message: 'must be digits' },
      { field: 'query.as' },
      { field: 'query.more', message: 'is not a known field' },
    ],
  });
});

it('maps service errors with their message at warn, others without details at error', async () => {
  const ours = await client.ask('/clash', {
    headers: { 'x-request-id': 'request-1' },
  });
  expect(ours.status).toBe(409);
  expect(ours.headers.get('x-request-id')).toBe('request-1');
  expect(ours.body).toEqual({
    type: 'urn:comptoir:problem:conflict',
    title: 'Conflict',
    status: 409,
    detail: 'It clashes.',
    instance: 'urn:comptoir:request:request-1',
  });
  const others = await client.ask('/broken');
  expect(others.status).toBe(500);
  expect(JSON.stringify(others.body)).not.toContain('secret detail');
  const logged = lines.map(
    line => JSON.parse(line) as { level: string; path: string },
  );
  expect(logged.find(({ path }) => path === '/clash')?.level).toBe('warn');
  expect(logged.find(({ path }) => path === '/broken')?.level).toBe('error');
});

it('answers 503 when a handler takes too long', async () => {
  expect((await client.ask('/slow')).status).toBe(503);
});

it('keeps the connection when a handler fails after the timeout response', async () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const ask = async (path: string) => {
    const asked = request(`${server.url}${path}`, { agent });
    const [response] = z
      .tuple([z.instanceof(IncomingMessage)])
      .parse(await once(asked, 'response'));
    await text(response);
    return { status: response.statusCode, reused: asked.reusedSocket };
  };
  expect(await ask('/late')).toEqual({ status: 503, reused: false });
  late.reject(new Error('too late'));
  await eventually(() => expect(lines.join('')).toContain('too late'));
  expect(await ask('/things/7?as=a')).toEqual({ status: 200, reused: true });
  agent.destroy();
});

it.each([
  [431, `GET /${'x'.repeat(20_000)} HTTP/1.1\r\nhost: x\r\n\r\n`],
  [400, 'GET\r\n\r\n'],
])(
  'answers invalid HTTP with %s and a problem document',
  async (status, sent) => {
    const { port, hostname } = new URL(server.url);
    const socket = connect(Number(port), hostname);
    socket.write(sent);
    const answer = await text(socket);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(answer).toContain('content-type: application/problem+json');
    const body: unknown = JSON.parse(answer.split('\r\n\r\n')[1] ?? '');
    expect(body).toMatchObject({
      status,
      type: 'urn:comptoir:problem:unreadable',
    });
  },
);

it('names an address in use', async () => {
  const port = Number(new URL(server.url).port);
  await expect(listen(() => {}, { host: '127.0.0.1', port })).rejects.toThrow(
    `Cannot listen on 127.0.0.1:${port}; is the port in use?`,
  );
});
