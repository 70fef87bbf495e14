import { Registry } from 'prom-client';
import { z } from 'zod';
import { Health } from '@comptoir/kit/Health';
import { createApp } from '@comptoir/kit/http/createApp';
import { bareRoute, defineRoute } from '@comptoir/kit/http/defineRoute';
import { listen, type Listening } from '@comptoir/kit/http/listen';
import type { Reply } from '@comptoir/kit/http/Reply';
import { createLog } from '@comptoir/kit/createLog';
import { openApiDocument } from '@comptoir/kit/openApiDocument';
import { ApiContract } from '../src/contracts/ApiContract.ts';
import { observeExchanges } from '../src/contracts/observeExchanges.ts';
import { eventually } from '../src/eventually.ts';
import { type Asked, HttpClient } from '../src/HttpClient.ts';

const Thing = z.strictObject({ id: z.string(), price: z.int().min(0) });
const good = { id: 'a', price: 1 };
const path = '/things/{id}';
/** Creates the service's next response, valid or not. */
let next: () => Reply;

const facts = {
  ...bareRoute,
  summary: 'x',
  tag: 'x',
  access: 'public',
} as const;
const params = z.strictObject({ id: z.string() });
const handle = () => next();
const responses = {
  200: { description: 'x', schema: Thing, headers: { ETag: 'its version' } },
};
const declared = [
  defineRoute({
    ...facts,
    method: 'get',
    path,
    params,
    handle,
    responses,
    operationId: 'read',
    query: z.strictObject({
      limit: z.string().regex(/^\d+$/).optional(),
      maker: z.array(z.string()).optional(),
    }),
  }),
  defineRoute({
    ...facts,
    method: 'put',
    path,
    params,
    handle,
    responses,
    operationId: 'change',
    body: Thing,
  }),
];
/** The implemented routes: more than the contract declares. */
const implemented = [
  defineRoute({
    ...facts,
    method: 'get',
    path,
    params,
    handle,
    responses,
    operationId: 'read',
    query: z.looseObject({}),
  }),
  defineRoute({
    ...facts,
    method: 'put',
    path,
    params,
    handle,
    responses,
    operationId: 'change',
    body: z.unknown(),
  }),
  defineRoute({
    ...facts,
    method: 'post',
    path,
    params,
    handle,
    responses,
    operationId: 'unheard',
  }),
  defineRoute({
    ...facts,
    method: 'get',
    path: '/other',
    handle,
    responses,
    operationId: 'other',
  }),
];
const problem = z.object({ status: z.int() });
const documentFacts = {
  title: 't',
  version: '1.0.0',
  description: 'd',
  problem,
};
const contract = new ApiContract(openApiDocument(declared, documentFacts));

let server: Listening;
let stop: () => void;
const client = new HttpClient(() => server.url);
const seen: string[] = [];

beforeAll(async () => {
  const app = createApp({
    routes: implemented,
    openapi: {},
    guard: () => Promise.reject(new Error('no guarded route')),
    health: new Health({}),
    metrics: new Registry(),
    log: createLog({ service: 'test', level: 'silent' }),
    translate: error => error,
  });
  server = await listen(app, { host: '127.0.0.1', port: 0 });
  stop = observeExchanges(exchange => {
    const verdict = contract.judge(exchange);
    if (!verdict) {
      return;
    }
    seen.push(
      ...verdict.findings.map(finding => `${verdict.exchange}: ${finding}`),
      'end',
    );
  });
});
afterAll(async () => {
  stop();
  await server.close();
});

async function findings({ to, reply, asked }: Case): Promise<string[]> {
  seen.length = 0;
  next = () => reply;
  await client.ask(to, asked);
  if (to.startsWith('/health')) {
    return seen;
  }
  await eventually(() => expect(seen).toContain('end'));
  return seen.slice(0, -1);
}

const answer = (json: unknown, more: Partial<Reply> = {}): Reply => ({
  status: 200,
  json,
  headers: { etag: '"1"' },
  ...more,
});

interface Case {
  to: string;
  reply: Reply;
  asked?: Asked;
  finding?: string;
}
const problemType = { 'content-type': 'application/problem+json' };
const get = '/things/a';
const put = (body: unknown): Asked => ({ method: 'PUT', body });

it.each<Case>([
  { to: `${get}?limit=3`, reply: answer(good) },
  { to: `${get}?maker=one`, reply: answer(good) },
  { to: `${get}?maker=one&maker=two`, reply: answer(good) },
  { to: get, reply: answer(good), asked: { method: 'HEAD' } },
  { to: get, reply: answer(good), asked: put(good) },
  { to: get, reply: answer(good), asked: { method: 'DELETE' } },
  { to: '/nowhere', reply: answer(good) },
  { to: '/health/live', reply: answer(good) },
  {
    to: get,
    reply: answer({ status: 418 }, { status: 418, headers: problemType }),
  },
])('finds no violation in a valid exchange: $to $asked', async one => {
  expect(await findings(one)).toEqual([]);
});

it.each<Case>([
  {
    finding: 'GET /things/{id} 200: body.price must be integer',
    to: get,
    reply: answer({ ...good, price: 1.5 }),
  },
  {
    finding:
      'GET /things/{id} 200: body.more must NOT have additional properties',
    to: get,
    reply: answer({ ...good, more: 1 }),
  },
  {
    finding: "GET /things/{id} 200: body must have required property 'price'",
    to: get,
    reply: answer({ id: 'a' }),
  },
  {
    finding: 'GET /things/{id} 418: body.status must be integer',
    to: get,
    reply: answer({ status: 'x' }, { status: 418, headers: problemType }),
  },
  {
    finding: 'GET /things/{id} 202: status 202 is not declared',
    to: get,
    reply: answer(good, { status: 202 }),
  },
  {
    finding:
      'GET /things/{id} 500: status 500: an internal error is never declared',
    to: get,
    reply: answer(good, { status: 500 }),
  },
  {
    finding: 'GET /things/{id} 200: headers.etag is declared and missing',
    to: get,
    reply: answer(good, { headers: {} }),
  },
  {
    finding:
      'GET /things/{id} 418: headers.content-type: application/json; charset=utf-8 is not declared',
    to: get,
    reply: answer(good, { status: 418 }),
  },
  {
    finding: 'GET /things/{id} 200: body is declared and missing',
    to: get,
    reply: answer(undefined),
  },
  {
    finding: 'GET /things/{id} 200: request query.more is not declared',
    to: `${get}?more=1`,
    reply: answer(good),
  },
  {
    finding:
      'GET /things/{id} 200: request query.limit must match pattern "^\\d+$"',
    to: `${get}?limit=x`,
    reply: answer(good),
  },
  {
    finding: 'PUT /things/{id} 200: request body.price must be integer',
    to: get,
    reply: answer(good),
    asked: put({ ...good, price: 'x' }),
  },
  {
    finding: 'POST /things/{id} 200: the contract has no such method here',
    to: get,
    reply: answer(good),
    asked: { method: 'POST' },
  },
  {
    finding: 'GET /other 200: the contract has no such path',
    to: '/other',
    reply: answer(good),
  },
])('finds: $finding', async ({ finding, ...one }) => {
  expect(await findings(one)).toEqual([finding]);
});
